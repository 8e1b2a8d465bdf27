using System.ComponentModel;
using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafters.RuleBased;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.LearningTime;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

internal sealed record HoursSolverArguments(
    [property: Description("Credits of the course, above 0")] decimal Credits,
    [property: Description("Code of the credit system, for example MY, ID, PH or ECTS")] string CreditSystem,
    [property: Description("How the course reaches its learners")] DeliveryMode Mode,
    [property: Description("Number of units, 1 to 20")] int Units,
    [property: Description("ISO code of the country whose design rules hold; absent: the portal's own settings")] string? Country = null,
    [property: Description("Learner hours of the whole course; needed where the credit system counts none")] decimal? StatedHours = null);

/// <summary>The hours that the rules would give to each unit and to the final assessment, adding up to what the credits mean.</summary>
internal sealed class HoursSolverTool(DraftingReference reference) : DraftingTool<HoursSolverArguments>(
    "hours_solver", "Spreads the learning time of a course over its units, exactly as the credits mean it. Hours are whole numbers or fractions.")
{
    private const int MostUnits = 20;

    protected override ToolAnswer Look(HoursSolverArguments arguments)
    {
        if (arguments.Credits is <= 0 or > CheckBrief.MostCredits)
            return ToolErrors.Outside("credits", arguments.Credits, "above 0", CheckBrief.MostCredits);
        if (reference.Data.FindCreditSystem(arguments.CreditSystem) is not { } system)
            return ToolErrors.Unknown("creditSystem", arguments.CreditSystem, reference.Data.CreditSystems.Select(each => each.Code));
        if (arguments.Units is < 1 or > MostUnits)
            return ToolErrors.Outside("units", arguments.Units, 1, MostUnits);
        if (arguments.StatedHours is < 0 or > 10_000)
            return ToolErrors.Outside("statedHours", arguments.StatedHours, 0, 10_000);
        if (system.HoursPerCredit is null && arguments.StatedHours is null or 0)
            return ToolErrors.HoursNeeded(system.Code);
        if (RuleLookUpTool.UnknownCountry(reference, arguments.Country) is { } unknown)
            return unknown;

        var solved = Solve(arguments);
        return ToolAnswer.Data(new
        {
            CreditSystem = system.Code,
            Total = Text(solved.TotalHours),
            Units = solved.Activities.Where(activity => activity.Unit is not null).GroupBy(activity => activity.Unit).Select(unit => new
            {
                Unit = unit.Key,
                Guided = Text(unit, activity => activity.Guided),
                Independent = Text(unit, activity => activity.Independent),
                Assessment = Text(unit, activity => activity.Assessment),
                Hours = Text(unit, activity => activity.Hours),
            }),
            FinalAssessment = Text(solved.Activities.Where(activity => activity.Unit is null), activity => activity.Hours),
        });
    }

    private LearningTimeContent Solve(HoursSolverArguments arguments)
    {
        // Neither words nor levels change how the time is spread: a course of numbered units stands for the model's.
        var brief = new CourseBrief
        {
            Title = "course",
            Text = "",
            Language = reference.Languages[0].Language,
            Level = new("", 0),
            Credits = Fraction.FromDecimal(arguments.Credits),
            CreditSystem = arguments.CreditSystem,
            StatedHours = Fraction.FromDecimal(arguments.StatedHours ?? 0),
            Mode = arguments.Mode,
            Country = arguments.Country,
        };
        var units = Enumerable.Range(1, arguments.Units).Select(number => new CourseUnit(number, $"{number}", "", [$"{number}"], []));
        return SolveHours.For(CoursePlan.For(brief, reference, seed: 0), new(brief) { Outcomes = new([]), Structure = new([.. units]) });
    }

    private static string Text(IEnumerable<LearningActivity> activities, Func<LearningActivity, Fraction> hours) =>
        Text(activities.Aggregate(Fraction.Zero, (sum, activity) => sum + hours(activity)));

    private static string Text(Fraction hours) => hours.ToString();
}
