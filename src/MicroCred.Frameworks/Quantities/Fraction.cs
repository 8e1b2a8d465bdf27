using System.Globalization;
using System.Numerics;

namespace MicroCred.Frameworks.Quantities;

/// <summary>An exact fraction in lowest terms, for credits and hours: 3 Malaysian credits are 8/3 sks, and stay so until shown.</summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        this.numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    public static Fraction Zero => new(0, 1);

    public BigInteger Numerator => numerator;

    /// <summary>Always positive.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public int Sign => numerator.Sign;

    public static Fraction FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(value < 0 ? -mantissa : mantissa, BigInteger.Pow(10, value.Scale));
    }

    /// <summary>Reads <c>"40"</c>, <c>"2.5"</c> or <c>"136/3"</c> (invariant culture).</summary>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        fraction = default;
        if (text is null)
            return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return false;
            fraction = FromDecimal(value);
            return true;
        }

        if (!BigInteger.TryParse(text.AsSpan(0, slash), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var over)
            || !BigInteger.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var under)
            || under.IsZero)
            return false;
        fraction = new(over, under);
        return true;
    }

    /// <summary>The nearest fraction with at most <paramref name="decimals"/> places; halves go away from zero.</summary>
    public Fraction Round(int decimals) => new(Scale(decimals), BigInteger.Pow(10, decimals));

    /// <summary>The decimal nearest to the fraction, to at most <paramref name="decimals"/> places (0 to 20); exact where it can be.</summary>
    /// <exception cref="OverflowException">It is beyond what a decimal holds; <see cref="ToText"/> has no such bound.</exception>
    public decimal ToDecimal(int decimals = 12) =>
        decimal.Parse(ToText(decimals), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>In decimals, of any size, to at most <paramref name="decimals"/> places and without trailing zeros.</summary>
    /// <param name="reader">Whose signs and groups of digits to write; absent for machines: <c>-1234.5</c>.</param>
    public string ToText(int decimals, CultureInfo? reader = null)
    {
        var scaled = Scale(decimals);
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var (whole, part) = (digits[..^decimals], digits[^decimals..].TrimEnd('0'));
        var signs = (reader ?? CultureInfo.InvariantCulture).NumberFormat;
        if (reader is not null)
            whole = BigInteger.Parse(whole, CultureInfo.InvariantCulture).ToString("N0", reader);
        return string.Concat(scaled.Sign < 0 ? signs.NegativeSign : "", whole, part.Length > 0 ? signs.NumberDecimalSeparator : "", part);
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.numerator * right.Denominator + right.numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new(left.numerator * right.Denominator - right.numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.numerator * right.numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.numerator * right.Denominator, left.Denominator * right.numerator);

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public int CompareTo(Fraction other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    public bool Equals(Fraction other) => numerator == other.numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, Denominator);

    private BigInteger Scale(int decimals)
    {
        var (quotient, remainder) = BigInteger.DivRem(numerator * BigInteger.Pow(10, decimals), Denominator);
        return BigInteger.Abs(remainder) * 2 >= Denominator ? quotient + numerator.Sign : quotient;
    }

    /// <summary><c>8/3</c>, or <c>4</c> where the denominator is one.</summary>
    public override string ToString() => Denominator.IsOne ? $"{numerator}" : $"{numerator}/{Denominator}";
}

/// <summary>A closed range; both ends are equal where the value is exact.</summary>
public readonly record struct FractionRange(Fraction Min, Fraction Max)
{
    public bool IsExact => Min == Max;
}
