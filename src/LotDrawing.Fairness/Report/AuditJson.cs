using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LotDrawing.Fairness;

/// <summary>The audit's numbers as JSON: the same that the HTML report shows.</summary>
public static class AuditJson
{
    private const int Schema = 1;

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one JSON object and a line end.</summary>
    /// <param name="output">Takes UTF-8; it stays open.</param>
    /// <param name="result">The audit.</param>
    /// <param name="timing">How long it took.</param>
    public static void Write(Stream output, AuditResult result, AuditTiming timing)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(timing);
        using (var json = new Utf8JsonWriter(output, Readable))
            Write(json, result, timing);
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, AuditResult result, AuditTiming timing)
    {
        var tally = result.Tally;
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("verdict", result.Verdict switch
        {
            AuditVerdict.Fair => "fair",
            AuditVerdict.Unfair => "unfair",
            _ => "undecided",
        });
        json.WriteString("sentence", result.Sentence);
        json.WriteString("wouldHaveSeen", result.WouldHaveSeen);
        json.WriteString("procedure", result.Procedure);
        json.WriteNumber("draws", tally.Draws);
        json.WriteNumber("drawsWanted", result.Wanted);
        json.WriteString("end", result.End switch
        {
            CountingEnd.Finished => "finished",
            CountingEnd.Cancelled => "cancelled",
            _ => "gaveUp",
        });
        json.WriteString("seed", result.Options.Seed);
        json.WriteNumber("level", result.Options.Level);
        bool isTimed = timing.Seconds > 0;
        Number(json, "seconds", isTimed ? timing.Seconds : double.NaN, 3);
        Number(json, "drawsPerSecond", isTimed ? tally.Draws / timing.Seconds : double.NaN, 0);
        Number(json, "lotsPerDraw", PerDraw(tally, tally.Lots), 3);
        Number(json, "lotsKeptPerDraw", tally.Shape.Seats + Sample.Of(tally.AdditionalReviewers).Mean, 3);
        Number(json, "voidsPerDraw", PerDraw(tally, tally.Voids), 3);
        Number(json, "floorRatio", timing.FloorRatio ?? double.NaN, 3);
        Subject(json, result.Subject);
        Counts(json, tally);
        if (tally.CountsPairs && !result.Subject.SeatsDrawnAgain.IsEmpty)
            DrawnAgain(json, tally);
        if (result.Reference is { } reference)
        {
            json.WriteStartObject("reference");
            json.WriteString("procedure", result.Options.ReferenceName);
            json.WriteNumber("draws", reference.Draws);
            Counts(json, reference);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("reference");
        }

        json.WriteStartArray("tests");
        foreach (TestResult test in result.Tests)
            Test(json, test);
        json.WriteEndArray();
        json.WriteStartArray("testsNotMade");
        foreach (string reason in result.TestsNotMade)
            json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Subject(Utf8JsonWriter json, AuditSubject subject)
    {
        json.WriteStartObject("subject");
        json.WriteNumber("states", subject.Plan.States.Length);
        json.WriteNumber("seats", subject.Plan.SeatCount);
        json.WriteStartArray("sizes");
        foreach (int size in subject.Sizes)
            json.WriteNumberValue(size);
        json.WriteEndArray();
        json.WriteString("load", subject.Plan.Load.ToString());
        if (!subject.SeatsDrawnAgain.IsEmpty)
            json.WriteBoolean("drawnAgain", true);
        json.WriteEndObject();
    }

    /// <summary>Each seat drawn again with who left it, and how often each State of its pots came; those that never came with 0.</summary>
    private static void DrawnAgain(Utf8JsonWriter json, Tally tally)
    {
        var subject = tally.Subject;
        json.WriteStartArray("repetitions");
        for (int seat = 0; seat < subject.Plan.SeatCount; seat++)
        {
            json.WriteStartObject();
            json.WriteString("state", subject.SeatsDrawnAgain[seat].State);
            json.WriteString("seat", subject.SeatsDrawnAgain[seat].Seat);
            json.WriteStartArray("replaced");
            foreach (string code in subject.SeatsDrawnAgain[seat].Replaced)
                json.WriteStringValue(code);
            json.WriteEndArray();
            int number = seat;
            Drawn(json, "principal", subject, state => tally.Principal(number, state), subject.Plan.Pot(seat));
            Drawn(json, "additional", subject, state => tally.Additional(number, state), []);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Drawn(Utf8JsonWriter json, string name, AuditSubject subject, Func<int, long> count, ImmutableArray<int> pot)
    {
        json.WriteStartObject(name);
        for (int state = 0; state < subject.StateCount; state++)
        {
            if (count(state) is var times && (times > 0 || pot.Contains(state)))
                json.WriteNumber(subject.Plan.States[state], times);
        }

        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, Tally tally)
    {
        json.WriteStartArray("participants");
        for (int group = 1; group <= tally.Shape.Groups; group++)
            Histogram(json, null, tally.Participants(group));
        json.WriteEndArray();
        Histogram(json, "additionalReviewers", tally.AdditionalReviewers);
        Histogram(json, "loads", Figures.AllLoads(tally));
    }

    /// <summary>A histogram as <c>[value, count]</c> pairs, those of count 0 left out, with its mean and standard deviation.</summary>
    private static void Histogram(Utf8JsonWriter json, string? name, ReadOnlySpan<long> histogram)
    {
        var sample = Sample.Of(histogram);
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        Number(json, "mean", sample.Mean, 4);
        Number(json, "standardDeviation", Math.Sqrt(sample.Variance), 4);
        json.WriteStartArray("histogram");
        for (int value = 0; value < histogram.Length; value++)
        {
            if (histogram[value] > 0)
                json.WriteRawValue(FormattableString.Invariant($"[{value},{histogram[value]}]"));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, TestResult test)
    {
        json.WriteStartObject();
        json.WriteString("name", test.Name);
        json.WriteString("question", test.Question);
        json.WriteBoolean("passed", test.Passed);
        Number(json, "statistic", test.Statistic ?? double.NaN, 4);
        Number(json, "degreesOfFreedom", test.DegreesOfFreedom ?? double.NaN, 2);
        json.WriteNumber("pValue", test.PValue);
        json.WriteNumber("adjustedPValue", test.AdjustedPValue);
        if (test.Effect is { } effect)
        {
            json.WriteStartObject("effect");
            json.WriteString("what", effect.What);
            Number(json, "deviation", effect.Deviation, 6);
            Number(json, "low", effect.Low, 6);
            Number(json, "high", effect.High, 6);
            Number(json, "detectable", effect.Detectable, 6);
            json.WriteString("unit", effect.Unit);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("effect");
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double number, int digits)
    {
        if (double.IsFinite(number))
            json.WriteNumber(name, Math.Round(number, digits));
        else
            json.WriteNull(name);
    }

    private static double PerDraw(Tally tally, long count) => tally.Draws == 0 ? double.NaN : (double)count / tally.Draws;
}
