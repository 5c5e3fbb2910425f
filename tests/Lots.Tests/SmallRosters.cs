namespace Lots.Tests;

/// <summary>Rosters small enough to read.</summary>
public static class SmallRosters
{
    private const string Header = "code,name,regional_group,instruments,legal_systems,languages\n";

    /// <summary>Two regional groups of four States, three of each party to TIP.</summary>
    public const string Eight = Header
        + "AAA,Alphaland,african,UNTOC;TIP,,\n"
        + "BBB,Beta of the [North],african,UNTOC;TIP,,\n"
        + "CCC,,african,UNTOC;TIP,,\n"
        + "DDD,Delta,african,UNTOC,,\n"
        + "EEE,The Very Long and Winding Name of the United Republic of Epsilon and its Islands,eastern-european,UNTOC;TIP,,\n"
        + "FFF,Zeta,eastern-european,UNTOC;TIP,,\n"
        + "GGG,Eta,eastern-european,UNTOC;TIP,,\n"
        + "HHH,Theta,eastern-european,UNTOC,,\n";

    /// <summary>Nobody else of its regional group.</summary>
    public const string Lonely = Header
        + "AAA,Alphaland,african,UNTOC,,\nBBB,Beta,african,UNTOC,,\nCCC,Gamma,african,UNTOC,,\nDDD,Delta,eastern-european,UNTOC,,\n";

    /// <summary>The only party to a Protocol.</summary>
    public const string OnlyParty = Header
        + "AAA,Alphaland,african,UNTOC;FIREARMS,,\nBBB,Beta,african,UNTOC,,\nCCC,Gamma,african,UNTOC,,\n"
        + "DDD,Delta,eastern-european,UNTOC,,\nEEE,Epsilon,eastern-european,UNTOC,,\nFFF,Zeta,eastern-european,UNTOC,,\n";
}
