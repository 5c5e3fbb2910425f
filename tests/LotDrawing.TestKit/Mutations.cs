using System.Collections.Immutable;

namespace LotDrawing.TestKit;

/// <summary>Breaks a valid drawing under UNTOC in one seat, in each way that a rule forbids.</summary>
public static class Mutations
{
    /// <summary>The ways, by name. Each takes a review of the drawing and gives the drawings that break that one rule there;
    /// none when the review has no seat for it.</summary>
    public static ImmutableArray<(string Name, Func<Roster, Drawing, Review, IEnumerable<Drawing>> Broken)> All { get; } =
    [
        ("the review is missing", (_, drawing, review) => [drawing.Without(review)]),
        ("a seat is missing", (_, drawing, review) => review.Seats.Select(seat => drawing.With(review with { Seats = review.Seats.Remove(seat) }))),
        ("a seat has another name", (_, drawing, review) => review.Seats.Select(seat => drawing.With(review, seat, seat with { Seat = "third-region" }))),
        ("a State reviews itself", (_, drawing, review) => Principals(drawing, review, _ => [review.State])),
        ("a principal is not in the roster", (_, drawing, review) => Principals(drawing, review, _ => ["XXX"])),
        ("an additional is not in the roster", (roster, drawing, review) => Additionals(drawing, review, _ => ["XXX"])),
        ("a principal is of the wrong side", (roster, drawing, review) => Principals(drawing, review, seat =>
            WrongSide(roster, review, seat).Where(code => Covers(roster, review, code, seat.Additional)))),
        ("an additional is of the wrong side", (roster, drawing, review) => Additionals(drawing, review, seat =>
            WrongSide(roster, review, seat).Where(code => Lacking(roster, review, seat.Principal).All(roster[code].IsPartyTo)))),
        ("a State sits in both seats", (_, drawing, review) => Principals(drawing, review, seat => review.ReviewingStates.Except(seat.States))),
        ("principal and additional are one State", (_, drawing, review) => Additionals(drawing, review, seat => [seat.Principal])),
        ("an instrument has nobody", (_, drawing, review) => Additionals(drawing, review, _ => [null])),
        ("an additional is not party to what the principal lacks", (roster, drawing, review) => Additionals(drawing, review, seat =>
            RightSide(roster, review, seat).Where(code => !Lacking(roster, review, seat.Principal).All(roster[code].IsPartyTo)))),
        ("an additional is not needed", (roster, drawing, review) => review.Seats.Where(seat => seat.Additional is null).SelectMany(seat =>
            RightSide(roster, review, seat).Take(5).Select(code => drawing.With(review, seat, seat with { Additional = code })))),
        ("two States review each other", (roster, drawing, review) => Principals(drawing, review, seat =>
            RightSide(roster, review, seat).Where(code => drawing.ReviewOf(code)!.IsReviewedBy(review.State)))),
    ];

    /// <summary>This drawing with the review in the place of the one of its State.</summary>
    public static Drawing With(this Drawing drawing, Review review) =>
        new(drawing.Groups.Length, drawing.Reviews.Select(other => other.State == review.State ? review : other));

    /// <summary>This drawing without the review.</summary>
    public static Drawing Without(this Drawing drawing, Review review) =>
        new(drawing.Groups.Length, drawing.Reviews.Where(other => other.State != review.State));

    private static Drawing With(this Drawing drawing, Review review, FilledSeat seat, FilledSeat other) =>
        drawing.With(review with { Seats = review.Seats.Replace(seat, other) });

    private static IEnumerable<Drawing> Principals(Drawing drawing, Review review, Func<FilledSeat, IEnumerable<string>> codes) =>
        review.Seats.SelectMany(seat => codes(seat).Take(5).Select(code => drawing.With(review, seat, seat with { Principal = code })));

    private static IEnumerable<Drawing> Additionals(Drawing drawing, Review review, Func<FilledSeat, IEnumerable<string?>> codes) =>
        review.Seats.Where(seat => seat.Additional is not null)
            .SelectMany(seat => codes(seat).Take(5).Select(code => drawing.With(review, seat, seat with { Additional = code })));

    private static IEnumerable<string> RightSide(Roster roster, Review review, FilledSeat seat) => roster.States
        .Where(state => state.RegionalGroup == roster[review.State].RegionalGroup == (seat.Seat == "same-region"))
        .Select(state => state.Code)
        .Where(code => code != review.State && !review.IsReviewedBy(code));

    private static IEnumerable<string> WrongSide(Roster roster, Review review, FilledSeat seat) => roster.States
        .Where(state => state.RegionalGroup == roster[review.State].RegionalGroup != (seat.Seat == "same-region"))
        .Select(state => state.Code)
        .Where(code => code != review.State && !review.IsReviewedBy(code));

    private static IEnumerable<string> Lacking(Roster roster, Review review, string principal) =>
        roster[review.State].Instruments.Where(instrument => !roster[principal].IsPartyTo(instrument));

    private static bool Covers(Roster roster, Review review, string principal, string? additional) =>
        Lacking(roster, review, principal).Any() == additional is not null
        && (additional is null || Lacking(roster, review, principal).All(roster[additional].IsPartyTo));
}
