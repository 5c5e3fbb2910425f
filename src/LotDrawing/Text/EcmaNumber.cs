using System.Globalization;

namespace LotDrawing.Text;

/// <summary>Numbers as ECMAScript writes them, which is how RFC 8785 writes them.</summary>
internal static class EcmaNumber
{
    /// <summary>The shortest text that reads back as this double.</summary>
    /// <remarks>ECMA-262, Number::toString (10): the digits are those that .NET finds too (shortest, and nearest among
    /// those); where the decimal point or the exponent goes is ECMAScript's own.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not a number, or infinite: JSON has no such numbers.</exception>
    internal static string Text(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a finite number; JSON has no other.");
        if (value == 0)
            return "0"; // also for negative zero
        var (digits, point) = Digits(Math.Abs(value));
        string sign = value < 0 ? "-" : "";
        if (point is > 0 and <= 21)
        {
            return sign + (digits.Length <= point
                ? digits.PadRight(point, '0')
                : $"{digits[..point]}.{digits[point..]}");
        }

        if (point is > -6 and <= 0)
            return $"{sign}0.{new string('0', -point)}{digits}";
        int exponent = point - 1;
        string fraction = digits.Length == 1 ? "" : $".{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    /// <summary>The shortest digits, without zeros at either end, and where the decimal point lies after the first of them:
    /// the value is 0.digits × 10^point.</summary>
    private static (string Digits, int Point) Digits(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E');
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int dot = mantissa.IndexOf('.');
        int whole = dot < 0 ? mantissa.Length : dot;
        string all = dot < 0 ? mantissa : mantissa.Remove(dot, 1);
        string digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), whole - (all.Length - digits.Length) + exponent);
    }
}
