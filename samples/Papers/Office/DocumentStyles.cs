using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Papers.Texts;

namespace Papers.Office;

/// <summary>The styles, lists and settings of <c>.docx</c>. No type is under 8 pt.</summary>
internal static class DocumentStyles
{
    /// <summary>The numbering of what is not numbered; numbered lists have the numbers after it.</summary>
    internal const int Bullets = 1;

    private const int BulletsForm = 0;
    private const int NumbersForm = 1;

    /// <summary>The styles of a paper in this language.</summary>
    internal static Styles Of(PaperTexts texts)
    {
        // Arabic letters are low for their size.
        int taller = texts.IsRightToLeft ? 2 : 0;
        return new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Microsoft YaHei", ComplexScript = "Arial" },
                    new FontSize { Val = Text(20) },
                    new FontSizeComplexScript { Val = Text(20 + taller) },
                    new Languages { Val = Tag(texts.Language), EastAsia = "zh-CN", Bidi = "ar-SA" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = "259", LineRule = LineSpacingRuleValues.Auto }))),
            ParagraphStyle("Normal", 20, taller, before: 60, after: 80, isDefault: true),
            ParagraphStyle("Title", 32, taller, before: 0, after: 160, bold: true, keepNext: true),
            ParagraphStyle("Heading1", 24, taller, before: 280, after: 100, bold: true, keepNext: true, outline: 0, name: "heading 1"),
            ParagraphStyle("Heading2", 21, taller, before: 180, after: 60, bold: true, keepNext: true, outline: 1, name: "heading 2"),
            ParagraphStyle("Small", 17, taller, before: 40, after: 60),
            ParagraphStyle("Item", 20, taller, before: 20, after: 40),
            ParagraphStyle("Fact", 20, taller, before: 20, after: 20),
            ParagraphStyle("Cell", 17, taller, before: 10, after: 10),
            ParagraphStyle("Edge", 16, taller, before: 0, after: 0, tab: DocumentWriter.TextWidth),
            ParagraphStyle("Gap", 16, 0, before: 0, after: 0, line: 80),
            ParagraphStyle("Rehearsal", 22, taller, before: 60, after: 60, boxed: true),
            new Style(
                new StyleName { Val = "Exact" },
                new StyleRunProperties(
                    new RunFonts { Ascii = "Courier New", HighAnsi = "Courier New", ComplexScript = "Courier New" },
                    new NoProof(),
                    new FontSize { Val = Text(16) },
                    new FontSizeComplexScript { Val = Text(16) }))
            { Type = StyleValues.Character, StyleId = "Exact", CustomStyle = true });
    }

    /// <summary>Settings: of this decade, so that nothing is laid out as older programs did.</summary>
    internal static Settings Settings() => new(new Compatibility(new CompatibilitySetting
    {
        Name = CompatSettingNameValues.CompatibilityMode,
        Uri = "http://schemas.microsoft.com/office/word",
        Val = "15",
    }));

    /// <summary>Two forms of lists, and so many that begin with 1.</summary>
    internal static Numbering Numbering(int numbered)
    {
        var numbering = new Numbering(
            Form(BulletsForm, NumberFormatValues.Bullet, "•"),
            Form(NumbersForm, NumberFormatValues.Decimal, "%1."),
            new NumberingInstance(new AbstractNumId { Val = BulletsForm }) { NumberID = Bullets });
        for (int i = 1; i <= numbered; i++)
        {
            numbering.Append(new NumberingInstance(
                new AbstractNumId { Val = NumbersForm },
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
            { NumberID = Bullets + i });
        }

        return numbering;
    }

    private static AbstractNum Form(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Start = "500", Hanging = "400" }))
        { LevelIndex = 0 })
    { AbstractNumberId = id };

    private static Style ParagraphStyle(
        string id, int size, int taller, int before, int after, bool bold = false, bool keepNext = false, int? outline = null,
        bool isDefault = false, int? line = null, int? tab = null, bool boxed = false, string? name = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
            paragraph.Append(new KeepNext());
        if (boxed)
        {
            paragraph.Append(new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 12, Space = 2 },
                new LeftBorder { Val = BorderValues.Single, Size = 12, Space = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 2 },
                new RightBorder { Val = BorderValues.Single, Size = 12, Space = 4 }));
        }

        if (tab is { } at)
            paragraph.Append(new Tabs(new TabStop { Val = TabStopValues.End, Position = at }));
        var spacing = new SpacingBetweenLines { Before = Text(before), After = Text(after) };
        if (line is { } exact)
            (spacing.Line, spacing.LineRule) = (Text(exact), LineSpacingRuleValues.Exact);
        paragraph.Append(spacing);
        if (boxed)
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold(), new BoldComplexScript());
        run.Append(new FontSize { Val = Text(size) }, new FontSizeComplexScript { Val = Text(size + taller) });
        var style = new Style(new StyleName { Val = name ?? id }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        else
            style.Append(new BasedOn { Val = "Normal" });
        style.Append(paragraph, run);
        return style;
    }

    /// <summary>A number as the format writes it. Sizes of type count half points.</summary>
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Tag(string language) => language switch
    {
        "ar" => "ar-SA",
        "zh" => "zh-CN",
        "fr" => "fr-FR",
        "ru" => "ru-RU",
        "es" => "es-ES",
        _ => "en-GB",
    };
}
