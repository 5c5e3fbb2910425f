using System.Reflection;
using System.Reflection.Emit;

namespace LotDrawing.Tests.Architecture;

/// <summary>Which rooms (folders, namespaces) of the engine each room uses, read from the compiled assembly: signatures,
/// attributes, and every type, method and field that a method body names.</summary>
internal static class RoomUses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>By room, the rooms that it uses, each with one place where it does.</summary>
    internal static Dictionary<string, Dictionary<string, string>> Of(Assembly assembly)
    {
        var uses = new Dictionary<string, Dictionary<string, string>>();
        foreach (Type type in assembly.GetTypes())
        {
            if (RoomOf(type, assembly) is not { } room)
                continue;
            var used = uses.TryGetValue(room, out var known) ? known : uses[room] = [];
            foreach (var (other, index) in Named(type))
            {
                if (RoomOf(other, assembly) is { } otherRoom && otherRoom != room)
                    used.TryAdd(otherRoom, $"{type.FullName}: {index}");
            }
        }

        return uses;
    }

    /// <summary>The first word of a type's namespace after LotDrawing; null for types of other assemblies and of the compiler.</summary>
    private static string? RoomOf(Type type, Assembly assembly) =>
        type.Assembly == assembly && type.Namespace is { } name && name.StartsWith("LotDrawing.", StringComparison.Ordinal)
            ? name.Split('.')[1]
            : null;

    private static IEnumerable<(Type Type, string Index)> Named(Type type)
    {
        IEnumerable<(Type?, string)> named =
        [
            (type.BaseType, "its base"),
            .. type.GetInterfaces().Select(other => ((Type?)other, "an interface")),
            .. type.GetCustomAttributesData().Select(attribute => ((Type?)attribute.AttributeType, "an attribute")),
            .. type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()).Select(other => ((Type?)other, "a constraint")),
            .. type.GetFields(All).Select(field => ((Type?)field.FieldType, field.Name)),
            .. type.GetMembers(All).OfType<MethodBase>().SelectMany(Named),
        ];
        return named.Where(use => use.Item1 is not null).SelectMany(use => Parts(use.Item1!).Select(part => (part, use.Item2)));
    }

    private static IEnumerable<(Type?, string)> Named(MethodBase method)
    {
        foreach (ParameterInfo parameter in method.GetParameters())
            yield return (parameter.ParameterType, method.Name);
        if (method is MethodInfo { ReturnType: var returned } generic)
        {
            yield return (returned, method.Name);
            foreach (Type constraint in generic.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()))
                yield return (constraint, method.Name);
        }

        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (LocalVariableInfo local in body.LocalVariables)
            yield return (local.LocalType, method.Name);
        foreach (ExceptionHandlingClause clause in body.ExceptionHandlingClauses)
        {
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause)
                yield return (clause.CatchType, method.Name);
        }

        foreach (MemberInfo member in Tokens(method, body.GetILAsByteArray()!))
        {
            yield return (member as Type ?? member.DeclaringType, $"{method.Name} names {member.Name}");
            if (member is MethodInfo called)
            {
                yield return (called.ReturnType, method.Name);
                foreach (Type argument in called.GetGenericArguments())
                    yield return (argument, method.Name);
            }
        }
    }

    /// <summary>What the instructions of a body name: ECMA-335, partition III.</summary>
    private static IEnumerable<MemberInfo> Tokens(MethodBase method, byte[] il)
    {
        Type[]? ofType = method.DeclaringType?.GetGenericArguments();
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | il[at++]));
            OpCode code = OpCodes[value];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    if (method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod) is { } member)
                        yield return member;
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(il, at));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts).Prepend(type);
}
