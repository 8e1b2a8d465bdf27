using System.Collections.Immutable;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;

namespace MicroCred.Portal.Pages.Mapping;

/// <summary>Where the boxes and lines of one flow map stand: a framework on the left, the AQRF in the middle, another framework on the right; highest level on top.</summary>
/// <remarks>Whole units of an SVG that is 360 wide, so that it can be read on a telephone without scrolling.</remarks>
public sealed class FlowLayout
{
    public const int Width = 360;
    public const int BoxWidth = 84;
    public const int BoxHeight = 26;
    private const int Gap = (Width - 3 * BoxWidth) / 2;
    private const int Head = 30;
    private const int RowHeight = 34;

    private readonly int body;

    private FlowLayout(QualificationsFramework left, QualificationsFramework middle, QualificationsFramework right, LevelMapper mapper, DateOnly asOf)
    {
        body = RowHeight * new[] { left, middle, right }.Max(framework => framework.Levels.Length);
        Height = Head + body;
        QualificationsFramework[] columns = [left, middle, right];
        Headings = [.. columns.Select((framework, column) => new Box(XOf(column), 0, framework.Code))];
        Boxes = [.. columns.SelectMany((framework, column) => framework.Levels.Select(level => new Box(XOf(column), TopOf(level), $"{framework.Code} {level.Number}")))];
        Lines =
        [
            .. LinesOf(left, 0, mapper, asOf),
            .. LinesOf(right, 2, mapper, asOf),
        ];
    }

    public int Height { get; }

    public ImmutableArray<Box> Headings { get; }

    public ImmutableArray<Box> Boxes { get; }

    public ImmutableArray<Line> Lines { get; }

    public static FlowLayout Between(QualificationsFramework left, QualificationsFramework middle, QualificationsFramework right, LevelMapper mapper, DateOnly asOf) =>
        new(left, middle, right, mapper, asOf);

    private IEnumerable<Line> LinesOf(QualificationsFramework framework, int column, LevelMapper mapper, DateOnly asOf)
    {
        foreach (var level in framework.Levels)
        {
            var mapping = mapper.Map(level.Id, QualificationsFramework.ReferenceCode, asOf).Value;
            foreach (var reference in mapping.Levels)
            {
                var (from, to) = column == 0 ? (level, reference) : (reference, level);
                yield return new(Curve(XOf(column == 0 ? 0 : 1) + BoxWidth, MiddleOf(from), MiddleOf(to)), mapping.Status == MappingStatus.Provisional);
            }
        }
    }

    private static int XOf(int column) => column * (BoxWidth + Gap);

    private int TopOf(Level level)
    {
        var count = level.Framework.Levels.Length;
        return Head + (2 * (count - level.Number) + 1) * body / (2 * count) - BoxHeight / 2;
    }

    private int MiddleOf(Level level) => TopOf(level) + BoxHeight / 2;

    /// <summary>From the right edge of one column to the left edge of the next.</summary>
    private static string Curve(int x, int fromY, int toY) => $"M{x} {fromY}C{x + Gap / 2} {fromY} {x + Gap / 2} {toY} {x + Gap} {toY}";

    public readonly record struct Box(int X, int Y, string Text)
    {
        public int MiddleX => X + BoxWidth / 2;

        public int MiddleY => Y + BoxHeight / 2;
    }

    /// <param name="IsProvisional">Rests on a row that is no official result.</param>
    public readonly record struct Line(string Path, bool IsProvisional);
}
