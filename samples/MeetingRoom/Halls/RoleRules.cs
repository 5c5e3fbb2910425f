using MeetingRoom.Journals;

namespace MeetingRoom.Halls;

/// <summary>Who may do what. Both operators show, pause and type; one proposes what is added to the record, the other agrees.</summary>
internal static class RoleRules
{
    /// <exception cref="CommandFaultException">This role may not.</exception>
    internal static void Refuse(Command command)
    {
        string? only = command.Do switch
        {
            Acts.Propose or Acts.SetUp or Acts.OpenRequests => Roles.Operator,
            Acts.Agree => Roles.Second,
            _ => null,
        };
        if (command.Role is not (Roles.Operator or Roles.Second) || (only is not null && command.Role != only))
            throw new CommandFaultException($"{command.Do}: a command of the {(only == Roles.Second ? "second operator" : "operator")}, not of the role {command.Role}", 403);
    }
}
