using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Registering;

/// <summary>Everything that a registration is refused for: keys of <c>locales/</c>. What holds for a row of an import is said in its words.</summary>
internal static class RegistrationMessages
{
    public static Message Empty(string field) => new Message("register.empty", field);

    public static Message TooMany(int count, int most) => new Message("register.tooMany", count, most);

    public static Message NotYourProvider(string provider) => new Message("register.notYourProvider", provider);

    public static Message NoSuchProvider(string id) => new Message("register.noSuchProvider", id);

    public static Message CodeIsTheCatalogues(char mark) => new Message("register.codeIsTheCatalogues", mark.ToString());

    public static Message LevelWithoutDomain(int outcome) => new Message("register.levelWithoutDomain", outcome);

    public static Message KindNotChosen(int assessment) => new Message("register.kindNotChosen", assessment);

    public static Message CodeTaken(string code) => new Message("register.codeTaken", code);

    public static Message ChangedMeanwhile(int version) => new Message("register.changedMeanwhile", version);

    public static Message Repeated(string found) => new Message("register.repeated", found);

    public static Message ConfirmedOnlyByCustodian => new Message("register.confirmedOnlyByCustodian");

    public static Message NeedsSource(string strength) => new Message("import.row.needsSource", strength);

    public static Message SourceOrTitle => new Message("register.sourceOrTitle");

    public static Message UnknownSource(string code) => new Message("import.row.unknownSource", code);

    public static Message NotALanguage(string found) => new Message("import.row.notALanguage", found);

    public static Message NotANumber(string found) => new Message("import.row.notANumber", found);

    public static Message NotALink(string found) => new Message("import.row.notALink", found);

    public static Message TooLong(int length, int most) => new Message("import.row.tooLong", length, most);

    public static Message ControlCharacter => new Message("import.row.controlCharacter");

    public static Message OutOfRange(decimal found, decimal least, decimal most) => new Message("import.row.outOfRange", found, least, most);

    public static Message NotOneOf(string found, IEnumerable<string> expected) => new Message("import.row.notOneOf", found, expected);

    public static Message NoSuchLevel(string found, IEnumerable<int> expected) => new Message("import.row.noSuchLevel", found, string.Join(", ", expected));

    public static Message NotAField(string found) => new Message("import.row.notAField", found);

    public static Message GoesWith(string field, string other) => new Message("import.row.goesWith", field, other);

    public static Message NoSuchOutcome(int found, int count) => new Message("import.row.noSuchOutcome", found, count);
}
