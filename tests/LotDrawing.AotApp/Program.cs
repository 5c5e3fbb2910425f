using LotDrawing;
using LotDrawing.CountryReviews;
using LotDrawing.Fairness;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver;

StateParty[] states = [.. Enumerable.Range(1, 12).Select(n => new StateParty($"S{n:00}", $"State {n}", n % 2 == 0 ? "african" : "asia-pacific", ["UNTOC"]))];
Roster roster = new(states);

// The engine: a drawing by each procedure.
var completable = new CompletabilitySolver();
foreach (DrawProcedure procedure in (DrawProcedure[])[DrawProcedure.Exact, DrawProcedure.Chain, DrawProcedure.Sequential])
{
    var options = new DrawOptions { Procedure = procedure, Solver = completable, Sequential = plan => new SequentialProcedure(plan, completable) };
    foreach (Review review in PublicDraw.Run(roster, Mechanism.Untoc, [4, 4, 4], "a native seed", options).Value.Reviews)
        Console.WriteLine($"{procedure}: {review.State} in group {review.Group} by {string.Join(' ', review.ReviewingStates)}");
}

// The solver, which calls OR-Tools' native library.
Mechanism tight = Mechanism.Untoc with { Load = new LoadBounds(0, 1) };
DrawPlan plan = DrawPlan.Compile(roster, tight).Plan;
if (new ConflictSolver().Examine(plan) is Drawability.Infeasible none)
{
    foreach (string line in none.Conflict.Lines(roster, tight))
        Console.WriteLine(line);
}

// Fairness: an audit with all its tests, and an exact law.
AuditSubject subject = AuditSubject.Of(roster, Mechanism.Untoc, [4, 4, 4]);
AuditResult audit = Audit.Run(subject, new ExactDraw(subject), new AuditOptions { Draws = 5_000 });
Console.WriteLine(audit.Sentence);
Console.WriteLine(string.Join('\n', audit.Tests.Select(test => $"{test.Name} {test.PValue:F6}")));
Mechanism loose = Mechanism.Untoc with { NoMutualReviews = null };
Console.WriteLine(((LawAnswer.Known)DrawLaw.Of(DrawPlan.Compile(new Roster(states.Take(4)), loose).Plan, LawProcedure.Exact)).Law.ToJson());

// After the draw: a report.
Drawing drawing = PublicDraw.Run(roster, Mechanism.Untoc, [4, 4, 4], "a native seed").Value;
ReviewPhase phase = ReviewPhase.Open(roster, Mechanism.Untoc, drawing, UntocReviews.Rules, people: []);
Console.WriteLine(StatusText.Plain(phase.Report(new DateOnly(2022, 6, 21))));
