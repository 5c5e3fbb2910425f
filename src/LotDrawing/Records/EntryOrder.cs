namespace LotDrawing.Records;

/// <summary>Which kinds of entries come where: groups, reviewers, and then all others.</summary>
internal static class EntryOrder
{
    internal static bool Allows(int number, EntryContent content) => number switch
    {
        1 => content is GroupsContent,
        2 => content is ReviewersContent,
        _ => content is not (GroupsContent or ReviewersContent),
    };

    internal static string Expected(int number) => number switch
    {
        1 => "groups",
        2 => "reviewers",
        _ => "repetition, refusal, accession or withdrawal",
    };
}
