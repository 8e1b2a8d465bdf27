using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.LearningTime;
using MicroCred.Drafting.Rules;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>
/// Spreads the learning time over activities so that it is exactly what the credits mean:
/// (1) the final assessment takes its share in whole hours; (2) the rest is shared evenly among the units in round steps, the last unit
/// takes what is left over; (3) in a unit, assessment and guided activities take their shares in round steps, and reading takes the exact remainder,
/// down to a third of a minute if the credit system asks for it; (4) each activity gets a quantity for which the guide table allows its time;
/// (5) in a blended course, activities are put online in order until the share lies in the middle of the allowed range.
/// </summary>
internal sealed class SolveHours
{
    private const int FinalShareOfAssessment = 40;

    private readonly CoursePlan plan;
    private readonly CourseDesign design;

    private SolveHours(CoursePlan plan, CourseDesign design) => (this.plan, this.design) = (plan, design);

    public static LearningTimeContent For(CoursePlan plan, CourseDesign design) => new SolveHours(plan, design).Solve();

    private LearningTimeContent Solve()
    {
        var total = Target(plan.Hours) * 60;
        var units = design.Structure!.Units;
        var assessment = total * new Fraction(plan.Rules.TimeShares.Assessment, 100);
        var final = RoundDown(assessment * new Fraction(FinalShareOfAssessment, 100), 60);
        var each = Round((total - final) / units.Length);

        var activities = new List<LearningActivity>();
        foreach (var unit in units)
        {
            var minutes = unit == units[^1] ? total - final - each * (units.Length - 1) : each;
            activities.AddRange(Unit(unit, minutes, RoundDown((assessment - final) / units.Length, 60)));
        }

        var type = ProposeAssessments.FinalType(design.Outcomes!.Outcomes);
        activities.Add(Activity(null, type, plan.Profile.Activities[type], final));
        return new([.. Online(activities)]);
    }

    private IEnumerable<LearningActivity> Unit(CourseUnit unit, Fraction minutes, Fraction assessment)
    {
        var guided = minutes * new Fraction(plan.Rules.TimeShares.Guided, 100);
        var (taught, discussed) = plan.Brief.Mode switch
        {
            DeliveryMode.Conventional => (("lecture", Round(guided)), ("forum", Fraction.Zero)),
            DeliveryMode.Blended => (("lecture", Round(guided * new Fraction(2, 3))), ("forum", Round(guided / 3))),
            _ => (("video", Round(guided * new Fraction(2, 3))), ("forum", Round(guided / 3))),
        };
        var slides = Round((minutes - guided - assessment) / 4);
        var type = ProposeAssessments.UnitType(unit.Outcomes, design.Outcomes!.Outcomes);
        (string Kind, Fraction Minutes)[] parts =
        [
            taught, discussed, ("slide", slides),
            ("reading", minutes - assessment - taught.Item2 - discussed.Item2 - slides), (type, assessment),
        ];
        var topic = ProposeUnits.TopicOf(plan, unit).Phrase;
        return parts.Where(part => part.Minutes.Sign > 0).Select(part =>
            Activity(unit.Number, part.Kind, plan.Profile.Activities[part.Kind].Replace("{topic}", topic, StringComparison.Ordinal), part.Minutes));
    }

    private LearningActivity Activity(int? unit, string kind, string title, Fraction minutes)
    {
        var row = plan.Rules.Guide?.Find(kind);
        var quantity = row is null ? 0 : Quantity(row, minutes);
        var hours = minutes / 60;
        if (kind is "lecture" or "video" or "forum")
        {
            // The guide counts the study that a minute of teaching brings with it: the minutes are guided, the rest is done alone.
            var guided = quantity > 0 && row!.Unit == "minute" ? new Fraction(quantity, 60) : hours;
            return new(unit, kind, title, quantity, guided, hours - guided, Fraction.Zero, OnlinePercent: 0);
        }

        return kind is "slide" or "reading"
            ? new(unit, kind, title, quantity, Fraction.Zero, hours, Fraction.Zero, OnlinePercent: 0)
            : new(unit, kind, title, quantity, Fraction.Zero, Fraction.Zero, hours, OnlinePercent: 0);
    }

    /// <summary>
    /// The quantity nearest to the middle of the guide's range for which it allows the time; 0 where it allows none. Minutes are quarters of an hour
    /// where the range holds one: a person reads and adds them up.
    /// </summary>
    private static int Quantity(GuideRow row, Fraction minutes)
    {
        var least = Ceiling(minutes / row.MaxMinutes);
        var most = Floor(minutes / row.MinMinutes);
        var middle = Floor(minutes * 2 / (row.MinMinutes + row.MaxMinutes));
        if (least > most)
            return 0;
        var nearest = Math.Clamp(middle, least, most);
        return row.Unit == "minute" && nearest / 15 * 15 is var quarters && quarters > 0 && quarters >= least ? quarters : nearest;
    }

    private IEnumerable<LearningActivity> Online(List<LearningActivity> activities)
    {
        var total = activities.Aggregate(Fraction.Zero, (sum, activity) => sum + activity.Hours);
        var share = plan.Brief.Mode switch
        {
            DeliveryMode.Conventional => Fraction.Zero,
            DeliveryMode.Blended => plan.Rules.OnlineShare is { Mode: DeliveryMode.Blended } rule ? new Fraction(rule.Min + rule.Max, 2) : 50,
            _ => 100,
        };
        var left = total * share / 100;
        string[] order = ["forum", "video", "slide", "quiz", "reading", "presentation", "essay", "lecture", "examShort", "examLong", "project"];
        var percent = new Dictionary<LearningActivity, int>();
        foreach (var activity in activities.OrderBy(activity => Array.IndexOf(order, activity.Kind)))
        {
            var online = left.Sign <= 0 ? 0 : left >= activity.Hours ? 100 : Floor(left * 100 / activity.Hours);
            percent[activity] = online;
            left -= activity.Hours * online / 100;
        }

        return activities.Select(activity => activity with { OnlinePercent = percent[activity] });
    }

    /// <summary>The hours themselves where they are exact, else the whole number next to the middle of the range.</summary>
    private static Fraction Target(FractionRange hours)
    {
        if (hours.IsExact)
            return hours.Min;
        Fraction middle = Floor((hours.Min + hours.Max) / 2);
        return middle >= hours.Min ? middle : hours.Min;
    }

    /// <summary>Down to half an hour, or to five minutes where there is little time: a person reads the table.</summary>
    private static Fraction Round(Fraction minutes) => RoundDown(minutes, minutes >= 60 ? 30 : 5);

    /// <summary>Down to a multiple of the step; left as it is where it is less than one step.</summary>
    private static Fraction RoundDown(Fraction minutes, int step) => minutes < step ? minutes : Floor(minutes / step) * step;

    private static int Floor(Fraction value) => (int)System.Numerics.BigInteger.Divide(value.Numerator, value.Denominator);

    private static int Ceiling(Fraction value) => Floor(value) is var down && down < value ? down + 1 : down;
}
