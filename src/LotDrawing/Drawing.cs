using System.Collections.Immutable;
using System.Text.Json;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>A complete result: the groups, and the review of each State. Immutable, and indexed by State under review,
/// by reviewing State and by group.</summary>
/// <remarks>The result that files carry. It holds codes only and promises no rule: see <see cref="RuleCheck"/>.
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// Drawing drawing = Mechanism.Untoc.Draw(Roster.Untoc2020, new Seed("the words spoken in the hall")).Value;
/// foreach (Review review in drawing.ReviewsInGroup(1))
///     Console.WriteLine($"{review.State}: {string.Join(", ", review.ReviewingStates)}");
/// </code></example>
public sealed class Drawing
{
    private readonly Dictionary<string, Review> byState;
    private readonly Lazy<ILookup<string, Review>> byReviewingState;

    /// <summary>Makes a drawing of these reviews; they are kept in ordinal order of the States' codes.</summary>
    /// <param name="groups">How many groups there are, at least 1; a group may be empty.</param>
    /// <param name="reviews">One review a State.</param>
    /// <exception cref="ArgumentException">A State has two reviews, or a review's group is not between 1 and <paramref name="groups"/>.</exception>
    public Drawing(int groups, IEnumerable<Review> reviews)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        ArgumentNullException.ThrowIfNull(reviews);

        Reviews = [.. reviews.OrderBy(review => review.State, StringComparer.Ordinal)];
        byState = new Dictionary<string, Review>(Reviews.Length, StringComparer.Ordinal);
        var members = new List<string>[groups];
        for (int group = 0; group < groups; group++)
            members[group] = [];
        foreach (Review review in Reviews)
        {
            if (!byState.TryAdd(review.State, review))
                throw new ArgumentException($"{review.State} has two reviews.", nameof(reviews));
            if (review.Group < 1 || review.Group > groups)
                throw new ArgumentException($"{review.State} is in group {review.Group}; there are groups 1 to {groups}.", nameof(reviews));
            members[review.Group - 1].Add(review.State);
        }

        Groups = [.. members.Select(states => states.ToImmutableArray())];
        byReviewingState = new Lazy<ILookup<string, Review>>(() => Reviews
            .SelectMany(review => review.ReviewingStates.Select(code => (code, review)))
            .ToLookup(pair => pair.code, pair => pair.review, StringComparer.Ordinal));
    }

    /// <summary>The codes of the States of each group, in ordinal order; the first group is <c>Groups[0]</c>.</summary>
    public ImmutableArray<ImmutableArray<string>> Groups { get; }

    /// <summary>The reviews in ordinal order of the codes of the States under review.</summary>
    public ImmutableArray<Review> Reviews { get; }

    /// <summary>The review of this State, or null when it is not under review.</summary>
    public Review? ReviewOf(string code) => byState.GetValueOrDefault(code);

    /// <summary>The reviews in which this State is a reviewing State, in ordinal order of the States under review.</summary>
    public IEnumerable<Review> ReviewsBy(string code) => byReviewingState.Value[code];

    /// <summary>The reviews of this group, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public IEnumerable<Review> ReviewsInGroup(int group)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(group, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(group, Groups.Length);
        return Reviews.Where(review => review.Group == group);
    }

    /// <summary>The States that take part in a group's reviews, as State under review or as reviewing State, each once.</summary>
    public ImmutableArray<string> ParticipantsInGroup(int group) =>
        [.. ReviewsInGroup(group)
            .SelectMany(review => review.ReviewingStates.Prepend(review.State))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads a drawing: <c>{"groups":[["AGO",…],…],"reviews":[{"state":"AFG","group":2,"seats":[…]},…]}</c>.</summary>
    /// <param name="json">The text, spaced in any way.</param>
    /// <returns>The drawing, or every fault of the text.</returns>
    public static Parsed<Drawing> Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonText.Read(json, DrawingJson.Read);
    }

    /// <summary>Writes the drawing as <see cref="Parse"/> reads it; the writer is not flushed.</summary>
    /// <param name="json">Where it goes.</param>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        DrawingJson.Write(this, json);
    }
}
