namespace LotDrawing.Fairness;

/// <summary>Counts the draws of blocks, for one thread, and adds them to a total at the end.</summary>
/// <remarks>The hot part of an audit. Draws are gathered in batches of 64, in the drawer's own numbers, and each kind of counter walks the batch in the order that keeps
/// its table in the nearest cache; what was counted is put into the plan's order once, in <see cref="MoveTo"/>. A block that the drawer gives up is forgotten.</remarks>
internal sealed class BlockTally
{
    /// <summary>The most draws in a block: fewer than a 16-bit counter holds.</summary>
    internal const int MostDraws = 1024;

    private readonly TallyShape shape;
    private readonly Tally block;
    private readonly Tally sums;
    private readonly DrawBatch batch;
    private readonly LotCells? principals;
    private readonly LotCells? additionals;
    private readonly LevelCells groups;
    private readonly LevelCells loads;
    private readonly PresenceCounter presence;
    private readonly long[] loadSums; // by code
    private readonly MomentCounter moments;
    private readonly TogetherCounter? together;
    private bool withPairs;

    internal BlockTally(TallyShape shape, Numbering numbering)
    {
        (this.shape, Numbering) = (shape, numbering);
        (block, sums) = (new Tally(shape, wide: false), new Tally(shape, wide: false));
        batch = new DrawBatch(shape, numbering);
        if (shape.CountsPairs)
            (principals, additionals) = (new LotCells(numbering), new LotCells(numbering));
        groups = new LevelCells(numbering.Codes, shape.Groups);
        loads = new LevelCells(numbering.Codes, shape.LoadBins - 1);
        loadSums = new long[numbering.Codes];
        presence = new PresenceCounter(numbering, shape.Groups, shape.HasGroups);
        moments = new MomentCounter(shape, block.Moments);
        together = shape.Together is { } bits ? new TogetherCounter(bits, numbering, shape.Groups) : null;
    }

    /// <summary>The numbers under which it counts.</summary>
    internal Numbering Numbering { get; }

    /// <summary>Counts a draw of the block.</summary>
    /// <exception cref="InvalidOperationException">The drawer's result has not the form of the subject.</exception>
    internal void Count(IDrawer drawer, bool withMoments, bool withPairs)
    {
        this.withPairs = withPairs;
        batch.Add(drawer);
        CountLast();
        if (withMoments)
            moments.Count(drawer.Seats, drawer.Groups, presence.LoadsByIndex());
        block.Draws++;
        block.Lots += drawer.Lots;
        block.Voids += drawer.Voids;
        if (batch.IsFull)
            CountBatch();
    }

    /// <summary>Ends the block and begins another.</summary>
    internal void EndBlock()
    {
        CountBatch();
        principals?.EndBlock();
        additionals?.EndBlock();
        groups.EndBlock();
        loads.EndBlock();
        together?.EndBlock();
        presence.EndBlock(loadSums);
        sums.AddCells(block);
        block.Clear();
    }

    /// <summary>Forgets what was counted of the block.</summary>
    internal void DropBlock()
    {
        batch.Clear();
        principals?.DropBlock();
        additionals?.DropBlock();
        groups.DropBlock();
        loads.DropBlock();
        together?.DropBlock();
        presence.DropBlock();
        block.Clear();
    }

    /// <summary>Adds the blocks to a total, and starts anew.</summary>
    internal void MoveTo(Tally total)
    {
        principals?.MoveTo(total.PrincipalCells);
        additionals?.MoveTo(total.AdditionalCells);
        loads.MoveTo(total.LoadCells, Numbering.CodeOf, first: 0);
        if (shape.HasGroups)
            groups.MoveTo(total.GroupCells, Numbering.CodeOf, first: 1);
        for (int state = 0; state < shape.States; state++)
            total.LoadSums[state] += loadSums[Numbering.CodeOf[state]];
        Array.Clear(loadSums);
        together?.MoveTo(total.Together);
        total.AddCells(sums);
        sums.Clear();
    }

    /// <summary>Counts what is counted draw by draw.</summary>
    private void CountLast()
    {
        unchecked
        {
            var (slots, codes) = batch.Last;
            presence.Count(batch.Principals[slots], batch.Additionals[slots], batch.Groups[codes]);
            loads.Count(presence.Loads);
            if (shape.HasGroups)
                groups.Count(batch.Groups[codes]);
            long squares = presence.SumOfSquares;
            block.Evenness[0] += squares;
            long off = squares - shape.EvennessCentre;
            block.Evenness[1] = checked(block.Evenness[1] + (off * off));
            for (int group = 0; group < shape.Groups; group++)
                block.ParticipantCells[(group * shape.Width) + presence.Participants[group + 1]]++;
            block.AdditionalNumbers[Numbering.Slots - presence.NotNeeded]++;
        }
    }

    private void CountBatch()
    {
        if (batch.Count == 0)
            return;
        principals?.Count(batch.Principals);
        additionals?.Count(batch.Additionals);
        if (withPairs)
            together?.Count(batch);
        batch.Clear();
    }
}
