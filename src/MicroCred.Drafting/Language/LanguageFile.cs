namespace MicroCred.Drafting.Language;

/// <summary>The shape of <c>taxonomy/templates/&lt;language&gt;.yaml</c>. A name in braces is a place for a value.</summary>
internal sealed class LanguageFile
{
    private HashSet<string>? stopWords;

    public required string Language { get; init; }

    /// <summary>As a prompt names it to a model.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Regular expressions for sentences that give orders to a model. They hold for material in any language.</summary>
    public required List<string> Orders { get; init; }

    public required DetectionWords Detection { get; init; }

    /// <summary>Besides the words of <see cref="Detection"/>.</summary>
    public required List<string> StopWords { get; init; }

    /// <summary>Regular expressions of words that are mostly verbs, so that no such word is taken for a term.</summary>
    public required List<string> VerbShapes { get; init; }

    public required ReadingLimits Reading { get; init; }

    public required TextPatterns Text { get; init; }

    /// <summary>One for each cognitive level.</summary>
    public required List<OutcomePattern> Outcomes { get; init; }

    public required Dictionary<string, string> Activities { get; init; }

    public required Dictionary<string, string> Assessments { get; init; }

    public required RubricPatterns Rubric { get; init; }

    public required MaterialPatterns Materials { get; init; }

    public required QuizPatterns Quiz { get; init; }

    public required FormPatterns Form { get; init; }

    public required Dictionary<string, string> Labels { get; init; }

    internal HashSet<string> StopWordSet => stopWords ??= [.. StopWords, .. Detection.Words];
}

internal sealed class DetectionWords
{
    public required List<string> Words { get; init; }

    /// <summary>Words that the closest related language does not use.</summary>
    public required List<string> Marks { get; init; }

    /// <summary>Word endings of the same kind.</summary>
    public required List<string> Endings { get; init; }
}

/// <summary>Beyond these a text is called hard to read. House settings, not a standard.</summary>
internal sealed class ReadingLimits
{
    /// <summary>Mean words in a sentence.</summary>
    public required int SentenceWords { get; init; }

    /// <summary>From how many letters a word is long.</summary>
    public required int LongWordLetters { get; init; }

    /// <summary>Per cent of all words.</summary>
    public required int LongWordShare { get; init; }
}

internal sealed class TextPatterns
{
    public required string List { get; init; }

    public required string LastOfList { get; init; }

    public required string UnitTitle { get; init; }

    /// <summary>Openings of a title that are no part of its topic: "Introduction to".</summary>
    public required List<string> TitleLeads { get; init; }

    /// <summary>Endings of the same kind: "Basics".</summary>
    public required List<string> TitleTails { get; init; }

    /// <summary>Words between an award's name and its field ("Diploma <i>in</i> Nursing"); empty where the field follows directly.</summary>
    public required List<string> AwardConnectors { get; init; }

    /// <summary>Headings of a source that are no topics.</summary>
    public required List<string> SkipHeadings { get; init; }

    /// <summary>Words that number a heading ("Chapter 3: ...").</summary>
    public required List<string> HeadingNumbers { get; init; }

    /// <summary>Words before a colon after which a brief lists its topics.</summary>
    public required List<string> TopicLeads { get; init; }

    public required List<string> GenericUnits { get; init; }

    public required string UnitSummary { get; init; }
}

/// <summary>How the rules word an outcome at one cognitive level. Every verb fits every object, and every condition and criterion fits both.</summary>
internal sealed class OutcomePattern
{
    public required int Level { get; init; }

    public required List<string> Verbs { get; init; }

    /// <summary>The first is meant; the others are for topics that hold one of its words ("the methods of research methods").</summary>
    public required List<string> Objects { get; init; }

    public required List<string> Conditions { get; init; }

    public required List<string> Criteria { get; init; }
}

internal sealed class RubricPatterns
{
    public required List<string> Levels { get; init; }

    public required List<string> Descriptions { get; init; }
}

internal sealed class MaterialPatterns
{
    public required string SlideAim { get; init; }

    public required string SlidePoints { get; init; }

    public required string SlideTask { get; init; }

    public required string SlideNote { get; init; }

    public required string AimNote { get; init; }

    public required string TaskNote { get; init; }

    public required List<string> PointsWithoutSource { get; init; }

    public required string Task { get; init; }

    public required string VideoScript { get; init; }

    public required string VideoPoint { get; init; }

    public required string ForumPrompt { get; init; }
}

internal sealed class QuizPatterns
{
    /// <summary>Regular expressions over one sentence with the groups <c>term</c> and <c>meaning</c>.</summary>
    public required List<string> Definitions { get; init; }

    /// <summary>Words before a term that are no part of it.</summary>
    public required List<string> Articles { get; init; }

    /// <summary>Function words that a term may hold between its words: "kritikal na punto".</summary>
    public required List<string> Linkers { get; init; }

    public required string DefinitionStem { get; init; }

    public required string ClozeStem { get; init; }

    public required string Right { get; init; }

    public required string Wrong { get; init; }
}

internal sealed class FormPatterns
{
    public required Dictionary<string, string> DeliveryModes { get; init; }

    public required string Hours { get; init; }

    public required string Weights { get; init; }
}
