using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>What a lot is drawn for.</summary>
public enum LotKind
{
    /// <summary>How many States of a regional group a group takes.</summary>
    Quota,

    /// <summary>An order: of the rows and columns of the quotas, or of the States of a regional group.</summary>
    Shuffle,

    /// <summary>The principal reviewing State of a seat.</summary>
    Principal,

    /// <summary>The additional State of a seat.</summary>
    Additional,
}

/// <summary>One lot of a drawing, as it can be followed by hand: from which pot, and the number drawn.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Lot
{
    internal Lot(int number, LotKind kind, string? state, string? seat, ImmutableArray<string> pot, int count, int index, string? drawn, bool stands, (long First, long Last)? words = null)
    {
        Number = number;
        Kind = kind;
        State = state;
        Seat = seat;
        Pot = pot;
        Count = count;
        Index = index;
        Drawn = drawn;
        Stands = stands;
        (FirstWord, LastWord) = (words?.First, words?.Last);
    }

    /// <summary>The lot's number in its drawing, from 1.</summary>
    public int Number { get; }

    /// <summary>What it is drawn for.</summary>
    public LotKind Kind { get; }

    /// <summary>The code of the State under review; null of a lot for the groups.</summary>
    public string? State { get; }

    /// <summary>The seat's id; null of a lot for the groups.</summary>
    public string? Seat { get; }

    /// <summary>The codes it is drawn from, in order; empty of a quota and of an order of rows or columns.</summary>
    public ImmutableArray<string> Pot { get; }

    /// <summary>How many there are to draw from.</summary>
    public int Count { get; }

    /// <summary>The number drawn, from 0 to <see cref="Count"/> − 1.</summary>
    public int Index { get; }

    /// <summary>The code of the State drawn; null of a quota and of an order of rows or columns.</summary>
    public string? Drawn { get; }

    /// <summary>Whether the lot stands; false of one that was void with all lots of its component.</summary>
    public bool Stands { get; }

    /// <summary>The first word of the drawing's stream that it took, counted from 1; the groups have a stream of their own. Null where
    /// no word gave it alone, as under loads v1, and of lots that a verifier tells.</summary>
    public long? FirstWord { get; }

    /// <summary>The last word that it took: the one that gave its number. Those before it, if any, were rejected as biased.</summary>
    public long? LastWord { get; }

    /// <summary>The lot as one line of text.</summary>
    public override string ToString() =>
        $"{Number}. {Kind}{(State is null ? "" : $" {State}/{Seat}")}: {Index} of {Count}{(Drawn is null ? "" : $", {Drawn}")}{(Stands ? "" : ", void")}";
}
