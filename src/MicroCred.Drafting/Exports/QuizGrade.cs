using MicroCred.Drafting.Quiz;

namespace MicroCred.Drafting.Exports;

/// <summary>What an answer is worth in the formats that Moodle imports.</summary>
internal static class QuizGrade
{
    /// <summary>
    /// Percent of the question's mark. Keys share 100. Where there are several, wrong answers take off what keys give, in all: else whoever ticks everything has it right.
    /// </summary>
    public static decimal Percent(QuizItem item, QuizOption option)
    {
        var keys = item.Options.Count(one => one.IsKey);
        return option.IsKey ? 100m / keys : keys > 1 ? -100m / (item.Options.Length - keys) : 0;
    }
}
