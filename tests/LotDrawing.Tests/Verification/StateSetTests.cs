using LotDrawing.Procedures;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Sets of States as bits, against sets of the base class library: below, at and above the 64 States of a word.</summary>
public sealed class StateSetTests
{
    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 63, 2 }, { 64, 3 }, { 65, 4 }, { 128, 5 }, { 189, 6 }, { 200, 7 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Members_are_those_added_and_not_taken_out_in_order(int states, int seed)
    {
        var (set, same) = Some(states, seed, 3);

        Assert.Equal(same, set.Members());
        Assert.Equal(same.Count, set.Count);
        Assert.Equal(same.Count == 0, set.IsEmpty);
        Assert.Equal(same, Enumerable.Range(0, same.Count).Select(set.At));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.At(same.Count));
        for (int state = 0; state < states; state++)
        {
            Assert.Equal(same.Contains(state), set.Has(state));
            Assert.Equal(same.Where(other => other >= state).DefaultIfEmpty(-1).First(), set.Next(state));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Two_sets_make_others(int states, int seed)
    {
        var (one, first) = Some(states, seed, 3);
        var (other, second) = Some(states, seed + 100, 2);

        Assert.Equal(first.Union(second).Order(), Made(set => set.UnionWith(other)));
        Assert.Equal(first.Intersect(second), Made(set => set.IntersectWith(other)));
        Assert.Equal(first.Except(second), Made(set => set.ExceptWith(other)));
        Assert.Equal(first.Intersect(second).Any(), one.Overlaps(other));
        Assert.Empty(Made(set => set.Clear()));
        var (third, elements) = Some(states, seed + 200, 5);
        third.AddCommon(one, other);
        Assert.Equal(elements.Union(first.Intersect(second)).Order(), third.Members());
        Assert.Equal(first, one.Members());

        IEnumerable<int> Made(Action<StateSet> change)
        {
            StateSet copy = one.Copy();
            change(copy);
            return copy.Members();
        }
    }

    [Fact]
    public void Sets_overlap_that_share_their_last_State_alone()
    {
        var one = new StateSet(130);
        var other = new StateSet(130);
        one.Add(129);
        other.Add(128);
        Assert.False(one.Overlaps(other));
        other.Add(129);
        Assert.True(one.Overlaps(other));
    }

    /// <summary>About one State in so many, some of them added twice or taken out again.</summary>
    private static (StateSet Set, SortedSet<int> Same) Some(int states, int seed, int oneIn)
    {
        var set = new StateSet(states);
        var same = new SortedSet<int>();
        var lots = new SimulationStream((ulong)seed);
        for (int i = 0; i < states; i++)
        {
            int state = (int)lots.Below((uint)states);
            if (lots.Below((uint)oneIn) == 0)
            {
                set.Remove(state);
                same.Remove(state);
            }
            else
            {
                set.Add(state);
                same.Add(state);
            }
        }

        return (set, same);
    }
}
