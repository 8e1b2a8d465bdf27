namespace MicroCred.Storage.Import;

/// <summary>Everything that an import tells about a file and its rows: what was found, what was expected and how to mend it.</summary>
internal static class ImportMessages
{
    public static Message Required(string column) => new Message("import.row.required", column);

    public static Message TooLong(int length, int most) => new Message("import.row.tooLong", length, most);

    public static Message ControlCharacter => new Message("import.row.controlCharacter");

    public static Message NotANumber(string found) => new Message("import.row.notANumber", found);

    public static Message OutOfRange(string found, decimal least, decimal most) => new Message("import.row.outOfRange", found, least, most);

    public static Message NotOneOf(string found, string expected) => new Message("import.row.notOneOf", found, expected);

    public static Message NotACountry(string found) => new Message("import.row.notACountry", found);

    public static Message NotALanguage(string found) => new Message("import.row.notALanguage", found);

    public static Message NotAField(string found) => new Message("import.row.notAField", found);

    public static Message NotALink(string found) => new Message("import.row.notALink", found);

    public static Message NoSuchLevel(string found, string expected) => new Message("import.row.noSuchLevel", found, expected);

    public static Message GoesWith(string column, string other) => new Message("import.row.goesWith", column, other);

    public static Message OutcomePattern(string found) => new Message("import.row.outcomePattern", found);

    public static Message OneForEachOutcome(int found, int outcomes) => new Message("import.row.oneForEachOutcome", found, outcomes, ImportColumns.NoItem);

    public static Message AssessmentPattern(string found) => new Message("import.row.assessmentPattern", found);

    public static Message NoSuchOutcome(int found, int count) => new Message("import.row.noSuchOutcome", found, count);

    public static Message CoursePairPattern(string found) => new Message("import.row.coursePairPattern", found);

    public static Message NeedsSource(string strength) => new Message("import.row.needsSource", strength);

    public static Message UnknownSource(string code) => new Message("import.row.unknownSource", code);

    public static Message ConfirmedOnlyByCustodian => new Message("import.row.confirmedOnlyByCustodian");

    public static Message Repeated(string code) => new Message("import.row.repeated", code);

    public static Message NotTheOwner(string found, string owner) => new Message("import.row.notTheOwner", found, owner);

    public static Message NotJson(long position) => new Message("import.row.notJson", position);

    public static Message NotAnObject(string found) => new Message("import.row.notAnObject", found);

    public static Message NotAText(string column, string found) => new Message("import.row.notAText", column, found);

    public static Message StrayQuote(string after) => new Message("import.row.strayQuote", after);

    public static Message OpenQuote(string after) => new Message("import.row.openQuote", after);

    public static Message CellCount(int found, int expected) => new Message("import.row.cellCount", found, expected);

    public static Message BadgesTooLarge(long megabytes) => new Message("import.file.badgesTooLarge", megabytes);

    public static Message BadgesBroken(int number) => new Message("import.file.badgesBroken", number);

    public static Message EmptyHeader(int position) => new Message("import.file.emptyHeader", position);

    public static Message RepeatedHeader(string column) => new Message("import.file.repeatedHeader", column);

    public static Message UnknownColumn(string column, string known) => new Message("import.file.unknownColumn", column, known);

    public static Message MissingColumn(string column) => new Message("import.file.missingColumn", column);

    public static Message Empty => new Message("import.file.empty");

    public static Message NotUtf8(int row) => new Message("import.file.notUtf8", row);

    public static Message RowTooLong(int row, int most) => new Message("import.file.rowTooLong", row, most);
}
