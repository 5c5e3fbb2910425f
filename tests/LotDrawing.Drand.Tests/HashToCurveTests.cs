using System.Text;
using System.Text.Json;

namespace LotDrawing.Drand.Tests;

/// <summary>Hashing to G1.</summary>
public sealed class HashToCurveTests
{
    private const string TagOfRfc = "QUUX-V01-CS02-with-BLS12381G1_XMD:SHA-256_SSWU_RO_";

    private static IEnumerable<JsonElement> Hashes => References.Bls.GetProperty("hashesToG1").EnumerateArray();

    [Fact]
    public void The_five_vectors_of_RFC_9380_J_9_1()
    {
        JsonElement[] vectors = [.. Hashes.Where(hash => hash.Text("dst") == TagOfRfc)];
        Assert.Equal(5, vectors.Length);
        Assert.All(vectors, HashesAsExpected);
    }

    [Fact]
    public void Hashes_by_noble()
    {
        JsonElement[] others = [.. Hashes.Where(hash => hash.Text("dst") != TagOfRfc)];
        Assert.NotEmpty(others);
        Assert.All(others, HashesAsExpected);
    }

    /// <summary>The images of single elements after the cofactor is cleared, by @noble/curves 2.4.0 (<c>G1.mapToCurve</c>): 0 and the
    /// two roots of −1/Z, for which the map's denominator is 0, and others at the edges of parity and size.</summary>
    [Theory]
    [InlineData("0", "11a9a0372b8f332d5c30de9ad14e50372a73fa4c45d5f2fa5097f2d6fb93bcac592f2e1711ac43db0519870c7d0ea415", "92c0f994164a0719f51c24ba3788de240ff926b55f58c445116e8bc6a47cd63392fd4e8e22bdf9feaa96ee773222133")]
    [InlineData("1f7462c8b6cbf74db38f4a9a3d71bda12f01df4948d09ff046edbdd403fc31088b69520ee5c57fb7cc51062bde821b8", "11a9a0372b8f332d5c30de9ad14e50372a73fa4c45d5f2fa5097f2d6fb93bcac592f2e1711ac43db0519870c7d0ea415", "92c0f994164a0719f51c24ba3788de240ff926b55f58c445116e8bc6a47cd63392fd4e8e22bdf9feaa96ee773222133")]
    [InlineData("1809cbbdae1327256fe2b30c9f7490fd51872d905ef808c062c1f6c3b671331395f56addc2f7a8043d39ef9d421788f3", "11a9a0372b8f332d5c30de9ad14e50372a73fa4c45d5f2fa5097f2d6fb93bcac592f2e1711ac43db0519870c7d0ea415", "10d50250f81b4628abc9e56a9fd31ef52377b9199d8f867b1619e9e48c6928c0e57c2b15cf28205fcf5591188cdd8978")]
    [InlineData("1", "1073311196f8ef19477219ccee3a48035ff432295aa9419eed45d186027d88b90832e14c4f0e2aa4d15f54d1c3ed0f93", "34d6e3755a2073039d609db4cf3aef548283b5cc92f1021cbdb276414bcd8072b112d80a2b0a7dbf22bdaf17e006d45")]
    [InlineData("1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaaa", "1073311196f8ef19477219ccee3a48035ff432295aa9419eed45d186027d88b90832e14c4f0e2aa4d15f54d1c3ed0f93", "16b3a3b2e3dddf6a11459ddaf657fde21c4f10282a56029d9b55ab3ce1f41e1cf39ad27e0ea35823c7d3250e81ff3d66")]
    [InlineData("d0088f51cbff34d258dd3db21a5d66bb23ba5c279c2895fb39869507b587b120f55ffff58a9ffffdcff7fffffffd555", "7bf5ade116da21f4a52be4f6a94fd28a5c4ad8a38176a14ab89227166c163009ffcad55b4a09350290b622ee2a47bee", "b25a27b16dce8d8b114314c01c31ce2b60699ac8ff2a750204a59f58e318d88246c84f543eeb5858ccd0350620ed80d")]
    public void Maps_of_elements_by_noble(string u, string x, string y)
    {
        Point<Fp> cleared = Repeated.Of(HashToCurve.FromElement(Numbers.Element(Numbers.Hex(u))), Pairing.X + 1);
        Assert.Equal((Numbers.Hex(x), Numbers.Hex(y)), cleared.Affine());
    }

    /// <summary>A point of the isogeny's kernel, found as a root of its denominator x_den by another program.</summary>
    [Fact]
    public void The_kernel_of_the_isogeny_goes_to_infinity()
    {
        Fp x = Fp.Parse("010ef325dd1e98bdf0d97a4c6b7f968ed7f31f2fbff088acb39d5319cfc261ea18773405f325612742f0c5d90634bcf4");
        Fp y = Fp.Parse("0eb3efc0a8592166adb221f4b9158d9ff0d160ce6a2cc1a280b3ec28c01870fa13ca7cddd7ba78f6cd54fe36375cd5fd");
        Point<Fp> image = Isogeny.Map(x, y);
        Assert.True(image.Z.IsZero);
        Assert.False(image.Y.IsZero);
    }

    private static void HashesAsExpected(JsonElement hash)
    {
        Point<Fp> point = HashToCurve.Of(hash.Bytes("m"), Encoding.ASCII.GetBytes(hash.Text("dst")));
        Assert.Equal((Numbers.Hex(hash.Text("x")), Numbers.Hex(hash.Text("y"))), point.Affine());
    }
}
