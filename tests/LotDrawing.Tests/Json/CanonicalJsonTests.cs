using System.Text;
using LotDrawing.Text;

namespace LotDrawing.Tests.Json;

/// <summary>Canonical JSON against the published examples of RFC 8785.</summary>
public sealed class CanonicalJsonTests
{
    /// <summary>RFC 8785, sections 3.2.2 to 3.2.4, and the files of its authors' test data
    /// (cyberphone/json-canonicalization, testdata).</summary>
    public static TheoryData<string, string> Published => new()
    {
        {
            """{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""",
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
        },
        {
            """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
        },
        { """[ 56, { "d": true, "10": null, "1": [ ] } ]""", """[56,{"1":[],"10":null,"d":true}]""" },
        {
            """{ "1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { } }""",
            """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}"""
        },
        {
            """{ "peach": "This sorting order", "péché": "is wrong according to French", "pêche": "but canonicalization MUST", "sin": "ingnore locale" }""",
            """{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ingnore locale"}"""
        },
        { """{ "Unnormalized Unicode":"A\u030a" }""", "{\"Unnormalized Unicode\":\"A\u030a\"}" },
        {
            """{"\u20ac":"Euro Sign","1":"One","\u0080":"Control\u007f","\ud83d\ude02":"Smiley","\u00f6":"Latin Small Letter O With Diaeresis","\ufb33":"Hebrew Letter Dalet With Dagesh","</script>":"Browser Challenge"}""",
            "{\"1\":\"One\",\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😂\":\"Smiley\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
        },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_examples(string json, string canonical) => Assert.Equal(canonical, Canonical(json));

    [Theory]
    [MemberData(nameof(Published))]
    public void The_canonical_form_of_a_canonical_form_is_itself(string json, string canonical)
    {
        Assert.NotEqual("", json);
        Assert.Equal(canonical, Canonical(canonical));
    }

    [Fact]
    public void Every_character_that_must_be_escaped_is_and_no_other()
    {
        // RFC 8785, section 3.2.2.2.
        string all = string.Concat(Enumerable.Range(0, 0x80).Select(code => $"\\u{code:X4}"));
        string escaped = "\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
            + string.Concat(Enumerable.Range(0x10, 0x10).Select(code => $"\\u00{code:x2}"))
            + " !\\\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007f";
        Assert.Equal($"\"{escaped}\"", Canonical($"\"{all}\""));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "$.a: the member again; expected each member once")]
    [InlineData("""{"a":1,"\u0061":1}""", "$.a: the member again; expected each member once")]
    [InlineData("""{"x":["\ud800"]}""", "$.x[0]: a text that is not valid Unicode; expected valid Unicode")]
    [InlineData("""["\udc00\ud800"]""", "$[0]: a text that is not valid Unicode; expected valid Unicode")]
    [InlineData("""[1e400]""", "$[0]: a number too large for an IEEE double; expected a number that an IEEE double carries")]
    [InlineData("""{"a":1} {}""", "$: no JSON at line 1, byte 9; expected JSON in UTF-8, nested at most 64 deep")]
    [InlineData("[1,]", "$: no JSON at line 1, byte 4; expected JSON in UTF-8, nested at most 64 deep")]
    [InlineData("[NaN]", "$: no JSON at line 1, byte 2; expected JSON in UTF-8, nested at most 64 deep")]
    [InlineData("", "$: no JSON at line 1, byte 1; expected JSON in UTF-8, nested at most 64 deep")]
    [InlineData("[01]", "$: no JSON at line 1, byte 3; expected JSON in UTF-8, nested at most 64 deep")]
    public void What_has_no_canonical_form_is_refused_with_its_place(string json, string fault)
    {
        var refused = Assert.Throws<RefusedException>(() => Canonical(json));
        Assert.Equal(fault, Assert.Single(refused.Faults).ToString());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' })] // an overlong zero
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })] // a surrogate in UTF-8
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' })]
    public void Bytes_that_are_not_UTF8_are_refused(byte[] json) => Assert.Equal(
        "$: bytes that are not UTF-8, from byte 2 on; expected JSON in UTF-8",
        Assert.Single(Assert.Throws<RefusedException>(() => CanonicalJson.Of(json)).Faults).ToString());

    [Fact]
    public void Nesting_has_a_limit()
    {
        string Nested(int depth) => new string('[', depth) + new string(']', depth);
        Assert.Equal(Nested(CanonicalJson.MaxDepth), Canonical(Nested(CanonicalJson.MaxDepth)));
        Assert.Throws<RefusedException>(() => Canonical(Nested(CanonicalJson.MaxDepth + 1)));
        Assert.Throws<RefusedException>(() => Canonical(new string('[', 1_000_000)));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var refused = Assert.Throws<RefusedException>(() => Canonical("""{"a":["\ud800",1e999],"a":0}"""));
        Assert.Equal(["$.a[0]", "$.a[1]", "$.a"], refused.Faults.Select(fault => fault.Where));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}
