using LotDrawing.Procedures;
using LotDrawing.Solver;

namespace Lots.Inputs;

/// <summary>Each procedure as this program draws by it.</summary>
internal static class Procedures
{
    internal static DrawOptions Options(DrawProcedure procedure)
    {
        var solver = new CompletabilitySolver();
        return new DrawOptions
        {
            Procedure = procedure,
            Solver = solver,
            Sequential = plan => new SequentialProcedure(plan, solver),
        };
    }
}
