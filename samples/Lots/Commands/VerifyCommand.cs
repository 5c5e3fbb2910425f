using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LotDrawing;
using LotDrawing.Drand;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots verify</c>: whether a record holds, by code that shares nothing with what drew it.</summary>
internal sealed class VerifyCommand : LotsCommand
{
    private const int MostBytes = 1 << 16;
    private const int SignatureDigits = 96;

    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string[]> hashes = new("--hash") { Description = "A hash that was published, 32 to 64 digits, perhaps with the time when it was seen: HEX@2026-12-14T10:20Z. Again for each.", HelpName = "HEX[@TIME]" };
    private readonly Option<string[]> rounds = new("--round") { Description = "A drand round that you fetched yourself: its number and signature, or the beacon's answer as a file. Looked at with --no-bls.", HelpName = "N=HEX|FILE.json" };
    private readonly Option<string?> asOf = new("--as-of") { Description = "The day of today; an entry dated after it is a finding. Without it no clock is looked at.", HelpName = "DATE" };
    private readonly Option<bool> noBls = new("--no-bls") { Description = "Does not check the signatures of drand rounds; then a record with rounds holds as far as derived, unless --round gives them." };
    private readonly Choice format = new("--format", "How the verdict is written.", "text", "json");
    private readonly MachineFile result = new("json");

    internal VerifyCommand()
        : base(
            "verify",
            "Derives everything in a record again, by code that shares nothing with what drew it, and says whether it holds. Exit code 0 holds, 1 does not, 2 no record, 3 holds as far as derived, or other bytes than published.",
            "lots verify record.json",
            "lots verify record.json --hash \"f4ad f13e 1f43 8a5c 1d0b 7e92 44c1 09ab\"",
            "lots verify record.json --hash f4adf13e1f438a5c1d0b7e9244c109ab@2026-12-14T10:20Z --format json --out verdict.json")
    {
        Add(record);
        foreach (Option option in (Option[])[hashes, rounds, asOf, noBls, format, result])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(record)!;
        string chosen = format.Read(parsed, faults);
        string? file = result.Read(parsed, chosen, faults);
        var given = Hashes(parsed, faults);
        var fetched = Rounds(parsed, faults);
        DateOnly? today = parsed.GetValue(asOf) is { } day ? Date.Read(day, faults, "--as-of") : null;
        faults.ThrowIfAny();
        byte[]? bytes = InputFile.Bytes(path, RecordSession.MostBytes + 1, faults);
        faults.ThrowIfAny();

        var options = new Verifier.Options
        {
            Hashes = given,
            Rounds = fetched,
            AsOf = today,
            CheckSignature = parsed.GetValue(noBls) ? null : (round, signature) => Quicknet.Verify(round, signature),
        };
        Verdict verdict = null!;
        ProgressLine.Run("entries verified", null, progress => verdict = Verifier.Verify(bytes, options, progress, desk.Interrupted), resultComesLast: true);
        if (verdict.Contents == VerdictContents.NoRecord && chosen == "text")
            FileKinds.RefuseOther(path, FileKinds.Record, faults);
        faults.ThrowIfAny();
        if (file is not null)
            desk.Out.To(file);
        if (chosen == "json")
        {
            desk.Out.Bytes.Write(verdict.ToJson());
            desk.Out.Bytes.WriteByte((byte)'\n');
        }
        else
        {
            VerdictText.Write(verdict, path, desk.Out.Text);
        }

        return verdict.ExitCode;
    }

    private ImmutableArray<PublishedHash> Hashes(ParseResult parsed, Faults faults)
    {
        var given = ImmutableArray.CreateBuilder<PublishedHash>();
        foreach (string text in parsed.GetValue(hashes) ?? [])
        {
            if (PublishedHash.TryParse(text, out PublishedHash? hash))
                given.Add(hash);
            else
                faults.Add("--hash", OneLine.Shown(text), "32 to 64 hexadecimal digits, perhaps with @ and a time as 2026-12-14T10:20Z");
        }

        return given.ToImmutable();
    }

    private Dictionary<int, string> Rounds(ParseResult parsed, Faults faults)
    {
        var fetched = new Dictionary<int, string>();
        foreach (string text in parsed.GetValue(rounds) ?? [])
        {
            if (text.Split('=') is [var number, var signature]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int round) && round >= 1
                && signature.Length == SignatureDigits && signature.All(char.IsAsciiHexDigit))
            {
                fetched[round] = signature.ToLowerInvariant();
            }
            else if (text.Contains('=') || !File.Exists(text))
            {
                faults.Add("--round", OneLine.Shown(text), "a round's number, = and 96 hexadecimal digits; or a file with the beacon's answer");
            }
            else if (InputFile.Bytes(text, MostBytes, faults) is { } bytes)
            {
                if (BeaconRound.TryParse(bytes, out BeaconRound? answer, out var wrong) && answer.Number <= int.MaxValue)
                    fetched[(int)answer.Number] = answer.Signature;
                if (!wrong.IsEmpty && FileKinds.RefuseOther(text, FileKinds.Round, faults))
                    continue;
                foreach (string fault in wrong)
                    faults.Add($"{text}: {fault}");
            }
        }

        return fetched;
    }
}
