using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.CountryReviews;

/// <summary>Something that must hold among the figures: a sum that equals a figure, or is at most or at least one.</summary>
/// <param name="Id">The identity's id.</param>
/// <param name="Statement">What must hold, in words.</param>
/// <param name="Terms">The terms of the sum.</param>
/// <param name="Relation">How the sum stands to the figure.</param>
/// <param name="Figure">The name of the figure.</param>
internal sealed record Identity(string Id, string Statement, ImmutableArray<Term> Terms, Relation Relation, string Figure)
{
    /// <summary>Checks the identity. <paramref name="readings"/> is asked only when it fails.</summary>
    internal IdentityResult Check(FigureSet figures, Func<ImmutableArray<string>> readings)
    {
        var missing = Terms.Select(term => term.Name).Append(Figure).Where(name => figures[name] is null).ToList();
        if (missing.Count == 0 && Terms.IsEmpty && figures[Figure] != 0)
            missing.Add("any term of the sum");
        if (missing.Count > 0)
            return new IdentityResult(Id, Statement, IdentityVerdict.NotStated, $"not stated: {string.Join(", ", missing)}", []);

        long sum = Terms.Sum(term => term.Sign * (long)figures[term.Name]!.Value);
        int stated = figures[Figure]!.Value;
        bool holds = Relation switch
        {
            Relation.Equals => sum == stated,
            Relation.AtMost => sum <= stated,
            _ => sum >= stated,
        };
        string left = string.Concat(Terms.Select((term, index) =>
            (index == 0 ? "" : term.Sign < 0 ? " − " : " + ") + figures[term.Name]!.Value.ToString(CultureInfo.InvariantCulture)));
        string total = Terms.IsEmpty ? "0" : Terms.Length == 1 ? left : string.Create(CultureInfo.InvariantCulture, $"{left} = {sum}");
        string against = Relation switch { Relation.Equals => "stated", Relation.AtMost => "at most", _ => "at least" };
        return new IdentityResult(
            Id, Statement, holds ? IdentityVerdict.Holds : IdentityVerdict.Fails, string.Create(CultureInfo.InvariantCulture, $"{total}; {against} {stated}"), holds ? [] : readings());
    }
}

/// <summary>A term of a sum.</summary>
/// <param name="Sign">1, or -1 for what is taken away.</param>
/// <param name="Name">The name of the figure.</param>
internal readonly record struct Term(int Sign, string Name);

/// <summary>How a sum stands to a figure.</summary>
internal enum Relation
{
    /// <summary>It equals it.</summary>
    Equals,

    /// <summary>It is at most the figure.</summary>
    AtMost,

    /// <summary>It is at least the figure.</summary>
    AtLeast,
}
