using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Drafters.ModelBased.Shapes;

internal sealed record StructureShape(ImmutableArray<UnitShape> Units) : ModelShape
{
    public override SectionContent ToContent(LanguageProfile profile) => new StructureContent([.. Units.Select((unit, index) =>
        new CourseUnit(index + 1, unit.Title.Trim(), unit.Summary.Trim(), unit.Topics, unit.Outcomes))]);
}

internal sealed record UnitShape(string Title, string Summary, ImmutableArray<string> Topics, ImmutableArray<int> Outcomes);
