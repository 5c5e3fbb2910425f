using LotDrawing.Json;

namespace LotDrawing.Mechanisms;

/// <summary>Requests for repetitions as JSON: <c>{"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":null}</c>.</summary>
internal static class RequestJson
{
    internal static JsonData Of(RepetitionRequest request) => JsonData.Of(
        ("state", request.State),
        ("seats", JsonData.Of(request.Seats)),
        ("requestedBy", request.RequestedBy),
        ("kind", request.Kind == RepetitionKind.Ordinary ? "ordinary" : "exceptional"),
        ("grounds", request.Grounds));

    /// <summary>The request at this place; of use only when no fault was reported.</summary>
    internal static RepetitionRequest Read(JsonPlace place)
    {
        var members = place.Members("state", "seats", "requestedBy", "kind", "grounds");
        return new RepetitionRequest(
            members[0].Name(),
            members[1].Names(least: 1),
            members[2].Name(),
            members[3].OneOf("ordinary", "exceptional") == 1 ? RepetitionKind.Exceptional : RepetitionKind.Ordinary,
            members[4].IsNull ? null : members[4].Text());
    }
}
