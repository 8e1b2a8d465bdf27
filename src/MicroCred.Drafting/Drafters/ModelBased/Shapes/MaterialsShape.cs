using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Materials;

namespace MicroCred.Drafting.Drafters.ModelBased.Shapes;

internal sealed record MaterialsShape(ImmutableArray<UnitMaterialsShape> Units) : ModelShape
{
    public override SectionContent ToContent(LanguageProfile profile) => new MaterialsContent([.. Units.Select(unit => new UnitMaterials(
        unit.Unit, [.. unit.Slides.Select(slide => new Slide(slide.Title, slide.Points, slide.Notes))], unit.VideoScript, unit.ForumPrompts))]);
}

internal sealed record UnitMaterialsShape(int Unit, ImmutableArray<SlideShape> Slides, string VideoScript, ImmutableArray<string> ForumPrompts);

internal sealed record SlideShape(string Title, ImmutableArray<string> Points, string Notes);
