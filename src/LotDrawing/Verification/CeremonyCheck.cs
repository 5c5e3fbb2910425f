namespace LotDrawing.Verification;

/// <summary>Looks at a ceremony: what can be checked of it here, and what cannot.</summary>
internal static class CeremonyCheck
{
    /// <summary>Checks one ceremony.</summary>
    /// <param name="entry">The number of the entry that it is reported with.</param>
    /// <param name="ceremony">The ceremony.</param>
    /// <param name="date">The date of the meeting.</param>
    /// <param name="findings">Where findings are added.</param>
    /// <param name="reservations">Where reservations are added.</param>
    internal static void Check(int entry, Ceremony ceremony, DateOnly date, List<Finding> findings, List<Reservation> reservations)
    {
        if (ceremony is not Ceremony.Public made)
        {
            reservations.Add(new Reservation(entry, "the seed was given as a text: nothing shows that it was not chosen"));
            return;
        }

        for (int i = 0; i < made.Contributions.Length; i++)
        {
            switch (made.Contributions[i])
            {
                case DiceRolls dice when dice.Count < DiceRolls.RollsFor128Bits(dice.Sides):
                    reservations.Add(new Reservation(entry, $"contribution {i + 1}: {dice.Count} rolls of dice of {dice.Sides} sides; {DiceRolls.RollsFor128Bits(dice.Sides)} give 128 bits"));
                    break;
                case DrandRound drand:
                    CheckRound(entry, i + 1, drand, date, findings);
                    reservations.Add(new Reservation(entry, $"contribution {i + 1}: the BLS signature of round {drand.Round} of drand {drand.Chain.Name} was not checked here (its randomness and its time were); verify.html checks it"));
                    break;
            }
        }
    }

    private static void CheckRound(int entry, int place, DrandRound drand, DateOnly date, List<Finding> findings)
    {
        if (!drand.RandomnessFollows)
            findings.Add(new CeremonyFinding(entry, place, Paragraphs.Ceremonies, "the SHA-256 of the signature as randomness", drand.Randomness));
        if (!drand.IsSignedOn(date))
            findings.Add(new CeremonyFinding(entry, place, Paragraphs.Ceremonies, $"a round signed on {Dates.Text(date)}", $"round {drand.Round} of drand {drand.Chain.Name}, signed on another day"));
    }
}
