namespace LotDrawing.CountryReviews;

/// <summary>What a State appoints a person as, in one review.</summary>
public enum Role
{
    /// <summary>Coordinates the State's part in the review and clears what it submits: exactly one at a time for each State and review.</summary>
    FocalPoint,

    /// <summary>Drafts what the State submits: any number.</summary>
    Expert,

    /// <summary>May read and never change or act: optional, any number.</summary>
    Observer,
}

/// <summary>Roles in words.</summary>
internal static class RoleNames
{
    /// <summary>The role in words.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a role.</exception>
    internal static string Name(this Role role) => role switch
    {
        Role.FocalPoint => "focal point",
        Role.Expert => "expert",
        Role.Observer => "observer",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
    };
}
