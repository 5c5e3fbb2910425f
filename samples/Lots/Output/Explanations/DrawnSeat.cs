using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Rules;
using Lots.Output.Results;

namespace Lots.Output.Explanations;

/// <summary>One drawing of one seat: the entry, the pots that it was drawn from, and where in them the lots fell.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Asked">How the seat was to be drawn.</param>
/// <param name="Pots">Who was in the pots, and why others were not.</param>
/// <param name="Drawn">What was drawn.</param>
internal sealed record DrawnSeat(Entry Entry, SeatToDraw Asked, PotReasons Pots, FilledSeat Drawn)
{
    /// <summary>The drawings of a seat, in order.</summary>
    internal static IEnumerable<DrawnSeat> Of(RecordHistory history, string state, string seat)
    {
        foreach (Entry entry in history.DrawnBy(state, seat))
        {
            PastDrawing drawing = history.DrawingOf(entry.Number)!;
            FilledSeat drawn = RecordHistory.DrawnIn(entry).First(review => review.State == state).Seat(seat)!;
            yield return new DrawnSeat(entry, drawing.Seats.First(other => other.State == state && other.Seat == seat), drawing.PotOf(state, seat)!, drawn);
        }
    }

    /// <summary>The pot that the principal was drawn from, or of a seat of which only the additional State was drawn, that one's.</summary>
    internal ImmutableArray<string> Pot => Pots.Pot;

    /// <summary>The pot that the additional State was drawn from; empty when none was.</summary>
    internal ImmutableArray<string> AdditionalPot => Drawn.Additional is null ? [] : Asked.AdditionalOnly ? Pot : Pots.AdditionalPot(Drawn.Principal);

    /// <summary>The entry in words.</summary>
    internal string Title => Entry.Content switch
    {
        RepetitionContent repetition => $"repetition of {Dates.Text(Entry.Date)}, asked for by {AskedBy(repetition)}",
        AccessionContent => $"accession of {Dates.Text(Entry.Date)}",
        WithdrawalContent withdrawal => $"withdrawal of {withdrawal.State} on {Dates.Text(Entry.Date)}",
        _ => $"drawing of {Dates.Text(Entry.Date)}",
    };

    private string AskedBy(RepetitionContent repetition)
    {
        RepetitionRequest request = repetition.Requests.First(request => request.State == Asked.State && request.Seats.Contains(Asked.Seat));
        return request.Kind == RepetitionKind.Ordinary ? request.RequestedBy : $"{request.RequestedBy} in exceptional circumstances";
    }
}
