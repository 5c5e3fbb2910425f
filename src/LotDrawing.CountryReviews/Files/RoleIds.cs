namespace LotDrawing.CountryReviews;

/// <summary>How files write roles.</summary>
internal static class RoleIds
{
    internal static string Id(Role role) => role switch
    {
        Role.FocalPoint => "focal-point",
        Role.Expert => "expert",
        Role.Observer => "observer",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };

    internal static Role? Of(string id) => id switch
    {
        "focal-point" => Role.FocalPoint,
        "expert" => Role.Expert,
        "observer" => Role.Observer,
        _ => null,
    };
}
