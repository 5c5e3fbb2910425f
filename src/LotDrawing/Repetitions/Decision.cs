namespace LotDrawing.Repetitions;

/// <summary>What a meeting decides on a request.</summary>
public abstract record Decision
{
    private Decision(RepetitionRequest request) => Request = request;

    /// <summary>What was asked.</summary>
    public RepetitionRequest Request { get; }

    /// <summary>Its seats are drawn again, together with those of all other requests granted at the meeting.</summary>
    public sealed record Granted : Decision
    {
        /// <summary>Grants a request.</summary>
        public Granted(RepetitionRequest request)
            : base(request)
        {
        }
    }

    /// <summary>Nothing of it is drawn.</summary>
    public sealed record Refused : Decision
    {
        /// <summary>Refuses a request for a reason.</summary>
        public Refused(RepetitionRequest request, Refusal why)
            : base(request) =>
            Why = why;

        /// <summary>The reason.</summary>
        public Refusal Why { get; }
    }
}
