namespace LotDrawing.CountryReviews.People;

/// <summary>Roles in words.</summary>
public static class RoleNames
{
    /// <summary>The role in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a role.</exception>
    public static string Name(this Role role) => role switch
    {
        Role.FocalPoint => "focal point",
        Role.Expert => "expert",
        Role.Observer => "observer",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
