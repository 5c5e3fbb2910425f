using Lots.Shell;

namespace Lots.Output.Explanations;

/// <summary>What is told about a State, as text.</summary>
internal static class AccountText
{
    internal static void Write(StateAccount account, TextWriter text)
    {
        if (account.IsRehearsal)
            text.WriteLine("REHEARSAL: not the results, and never equal to them");
        text.WriteLine(OneLine.Of($"{account.Title}: {account.Facts[0]}"));
        foreach (string fact in account.Facts.Skip(1))
            text.WriteLine(OneLine.Of(fact));
        foreach (AccountPart part in account.Parts)
        {
            text.WriteLine();
            text.WriteLine(OneLine.Of(part.Heading));
            foreach (string line in part.Lines)
                text.WriteLine($"  {OneLine.Of(line)}");
            if (!part.Pot.IsEmpty)
                text.WriteLine($"  the pot: {string.Join(' ', part.Pot)}");
        }
    }
}
