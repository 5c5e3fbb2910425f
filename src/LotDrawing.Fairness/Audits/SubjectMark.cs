using System.Security.Cryptography;
using System.Text;

namespace LotDrawing.Fairness;

/// <summary>By what a tally knows what it is of: SHA-256 of the States with their regional groups and instruments, and of the rules.</summary>
/// <remarks>docs/tally-format.md. Names and the order in a file are not in it: they change nothing that is counted.</remarks>
/// <param name="Roster">Of a roster's States, or of a plan's participants.</param>
/// <param name="Rules">Of the mechanism, or of a plan's seats and pots; of the drawings in force, where seats are drawn again.</param>
internal sealed record SubjectMark(string Roster, string Rules)
{
    internal static SubjectMark Of(AuditSubject subject) => new(
        Hash(subject.Roster is { } roster
            ? roster.States.Select(state => Line([state.Code, state.RegionalGroup, .. state.Instruments.Order(StringComparer.Ordinal)]))
            : subject.Plan.States.Select(state => Line([state]))),
        Hash(RulesOf(subject)));

    private static IEnumerable<string> RulesOf(AuditSubject subject)
    {
        if (subject.PlanFile is { } file)
        {
            yield return file.ToJson();
        }
        else
        {
            using var json = new MemoryStream();
            subject.Mechanism!.Save(json);
            yield return Encoding.UTF8.GetString(json.ToArray());
        }

        yield return $"load {subject.Plan.Load}";
        for (int seat = 0; seat < subject.SeatsDrawnAgain.Length; seat++)
        {
            yield return Line([subject.Plan.SeatNames[seat], .. subject.Plan.Pot(seat).Select(state => subject.Plan.States[state])]);
            yield return Line(["serve", .. subject.InForce!.Loads.Select(load => FormattableString.Invariant($"{load}"))]);
        }
    }

    private static string Line(IEnumerable<string> words) => string.Join('\u001F', words);

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
