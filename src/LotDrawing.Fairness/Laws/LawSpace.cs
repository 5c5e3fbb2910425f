using System.Runtime.InteropServices;

namespace LotDrawing.Fairness;

/// <summary>The states of a linked set of seats, and the steps from one to the next.</summary>
/// <remarks>
/// A state forgets all of the past that does not matter any more, and takes one form for all that exchanging entities of a
/// class makes of it: that is what keeps the number of states small. Its key is one character an entity, for what its past
/// leaves open, and two for each review that still bars a lot.
/// </remarks>
internal sealed class LawSpace
{
    private readonly LawModel model;
    private readonly Dictionary<LawLocal, char> ids = [];
    private readonly List<LawLocal> locals = [];
    private readonly LawState next;
    private readonly LawKeyOrder order;
    private readonly bool loadBinds;

    internal LawSpace(LawModel model)
    {
        this.model = model;
        next = new LawState(model);
        order = new LawKeyOrder(model);
        loadBinds = model.BindsLoad.Contains(true);
    }

    /// <summary>The state before the first lot; null when it already breaks a load bound.</summary>
    internal string? Root()
    {
        next.Reviews.Clear();
        for (int position = 0; position < model.Entities; position++)
        {
            int allowance = model.Load.Max - model.LoadInForce[position];
            int need = model.BindsLoad[position] ? Math.Max(model.Load.Min - model.LoadInForce[position], 0) : 0;
            if (allowance < 0 || need > model.Reach[position])
                return null;
            next.Locals[position] = LawLocal.Of(0, 0, allowance >= model.Reach[position] ? LawLocal.Free : allowance, need);
            next.Ids[position] = Id(next.Locals[position]);
        }

        return order.Key(next).ToString();
    }

    /// <summary>Reads a key back into a state.</summary>
    internal void Read(string key, LawState state)
    {
        key.AsSpan(0, model.Entities).CopyTo(state.Ids);
        Array.Clear(state.Touched);
        Array.Clear(state.Remaining);
        state.Reviews.Clear();
        for (int i = model.Entities; i < key.Length; i += 2)
        {
            state.Reviews.Add((key[i], key[i + 1]));
            state.Touched[key[i]] = true;
            state.Touched[key[i + 1]] = true;
        }

        for (int position = 0; position < model.Entities; position++)
        {
            state.Locals[position] = locals[state.Ids[position]];
            for (int slot = 0; loadBinds && slot < model.SeatsAt[position].Length; slot++)
            {
                if (!state.IsEmpty(position, slot))
                    continue;
                foreach (int drawable in model.SeatsAt[position][slot].DrawableList)
                    state.Remaining[drawable]++;
            }
        }
    }

    /// <summary>Fills a seat. False when a least load can then no longer be reached.</summary>
    /// <param name="state">The state.</param>
    /// <param name="position">The entity whose seat it is.</param>
    /// <param name="slot">The seat's slot.</param>
    /// <param name="principal">The position of the State drawn; not barred.</param>
    /// <param name="additional">The position of the additional State, or −1.</param>
    /// <param name="key">The key of the state after it; good until the next call.</param>
    internal bool TryFill(LawState state, int position, int slot, int principal, int additional, out ReadOnlySpan<char> key)
    {
        key = default;
        state.Locals.CopyTo(next.Locals, 0);
        state.Ids.CopyTo(next.Ids, 0);
        LawSeat seat = model.SeatsAt[position][slot];
        if (loadBinds)
        {
            foreach (int drawable in seat.DrawableList)
            {
                LawLocal local = next.Locals[drawable];
                int drawn = drawable == principal || drawable == additional ? 1 : 0;
                int remaining = state.Remaining[drawable] - 1;
                if (drawn == 0 && local.Need <= remaining && (local.Allowance == LawLocal.Free || local.Allowance < remaining))
                    continue; // the common case
                int need = Math.Max(local.Need - drawn, 0);
                if (need > remaining)
                    return false;
                int allowance = local.Allowance == LawLocal.Free ? LawLocal.Free : local.Allowance - drawn;
                Set(drawable, local.WithLoad(allowance >= remaining ? LawLocal.Free : allowance, need));
            }
        }

        LawLocal own = next.Locals[position];
        uint filled = own.Filled | (1u << slot);
        uint sitting = own.Sitting | model.Bits[principal] | (additional < 0 ? 0 : model.Bits[additional]);
        Set(position, own.WithReview(filled, filled == (1u << model.SeatsAt[position].Length) - 1 ? 0 : sitting));
        Remember(state, position, principal, additional);
        key = order.Key(next);
        return true;
    }

    private void Set(int position, LawLocal local)
    {
        if (next.Locals[position] == local)
            return;
        next.Locals[position] = local;
        next.Ids[position] = Id(local);
    }

    /// <summary>Keeps the reviews that can still bar a lot, now that a seat of this entity is filled.</summary>
    private void Remember(LawState state, int position, int principal, int additional)
    {
        next.Reviews.Clear();
        foreach (var review in state.Reviews)
        {
            if ((review.Reviewed != position && review.Reviewing != position) || Bars(review.Reviewed, review.Reviewing))
                next.Reviews.Add(review);
        }

        if (Bars(position, principal))
            next.Reviews.Add((position, principal));
        if (additional >= 0 && Bars(position, additional))
            next.Reviews.Add((position, additional));
    }

    /// <summary>Whether that one State reviews the other bars a lot of an empty seat: the same State again in this review,
    /// or a mutual review.</summary>
    private bool Bars(int reviewed, int reviewing) =>
        HasEmptySeatFor(reviewed, reviewing) || (model.NoMutual && HasEmptySeatFor(reviewing, reviewed));

    private bool HasEmptySeatFor(int owner, int state)
    {
        LawSeat[] own = model.SeatsAt[owner];
        for (int slot = 0; slot < own.Length; slot++)
        {
            if (own[slot].Drawable[state] && next.IsEmpty(owner, slot))
                return true;
        }

        return false;
    }

    private char Id(LawLocal local)
    {
        ref char id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, local, out bool known);
        if (!known)
        {
            id = checked((char)locals.Count);
            locals.Add(local);
        }

        return id;
    }
}
