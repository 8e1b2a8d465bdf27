using System.Globalization;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using MicroCred.Storage.Import;
using MicroCred.Storage.Journal;
using MicroCred.Storage.Moving;

namespace MicroCred.Portal.Commands;

/// <summary>What the operator reads of a command. English, as the log is.</summary>
internal static class CommandMessages
{
    private const string WhatToDo = "Keep the database as it is for whoever investigates, and restore a backup.";

    public static string NoDatabase(StorageOptions options, string folder) => options.Provider switch
    {
        StorageProvider.Sqlite => $"There is no database in '{folder}'. Name the portal's data folder with --data <folder>.",
        _ => $"The database {options.Place} is empty. Name the portal's with {StorageSettings.ConnectionKey}.",
    };

    public static string Moved(MovedTable table) => string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Rows} row(s) moved and found the same.");

    public static string AllMoved(string place) =>
        $"All of it stands in {place}. Set {StorageSettings.ProviderKey} to {StorageProvider.PostgreSql} and start the portal; check with 'journal verify'. The file was left as it is. Sessions on pages end: people sign in again.";

    public static string NothingMoved(string why) => $"{why} Nothing was moved; the target is as it was.";

    public static string Journal(JournalFinding finding) => finding switch
    {
        { Fault: null } => FormattableString.Invariant($"The journal is whole: {finding.Events} event(s), the last with hash {finding.Hash}. Keep this line elsewhere: it proves later that nothing up to it was changed."),
        { Fault: JournalFault.Changed, Broken: { } broken } => FormattableString.Invariant($"The journal is broken at event {finding.Position} ({broken.Entity}, version {broken.Version}, '{broken.Name}' by {broken.By} at {broken.At:u}): it does not match its hash, so it or the event before it was changed after it was written. The {finding.Events} event(s) before it are whole. {WhatToDo}"),
        { Fault: JournalFault.Missing } => FormattableString.Invariant($"The journal is broken at event {finding.Position}: it is missing. The {finding.Events} event(s) before it are whole. {WhatToDo}"),
        { Fault: JournalFault.AfterTheEnd } => FormattableString.Invariant($"The journal is broken at event {finding.Position}: it stands after the recorded end, so the portal did not write it. The {finding.Events} event(s) before it are whole. {WhatToDo}"),
        _ => FormattableString.Invariant($"The journal is broken at its end: the recorded end does not match the last of its {finding.Events} event(s), so events after it were removed, or the record was changed. {WhatToDo}"),
    };

    public static string NoFile(string file) => $"There is no file '{file}'.";

    public static string UnknownFormat(string file, string? named) => named is null
        ? $"The name '{file}' does not tell its format. Expected .csv, .jsonl, .ndjson, or .json for Open Badges; or say it with --format csv, --format jsonl or --format badges."
        : $"The format '{named}' is not known. Expected csv, jsonl or badges.";

    public static string IsASwitch(string option, string found) => $"{option} stands alone; '{found}' was found after it.";

    public static string NeedsValue(string option) => $"{option} was given without a value.";

    public static string ProviderAndCountry => "--provider NAME and --country CODE go together: the name alone does not tell providers apart.";

    public static string NotACountry(string found) => $"'{found}' is not a country code. Write two capital letters: --country MY.";

    public static string ReportIsTheFile(string file) => $"The report would overwrite the file itself, '{file}'. Name another with --report FILE.";

    public static string ImportProgress(ImportProgress progress, int perSecond) => string.Create(
        CultureInfo.InvariantCulture, $"{(progress.Part is { } part ? $"{(int)(part * 100),3} %, " : "")}{progress.Rows:#,0} rows, {progress.Refused:#,0} refused, {perSecond:#,0} rows/s");

    public static string ImportDone(ImportReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(report.IsDryRun ? "Dry run, nothing was written. " : "")}{report.Rows:#,0} row(s): {report.Added:#,0} new, {report.NewVersions:#,0} changed, {report.Unchanged:#,0} as they were, {report.RefusedCount:#,0} refused.");

    public static string ImportEndedEarly(string reason) => $"The file was not read to its end: {reason} What came before stands.";

    public static string ImportInterrupted(ImportProgress progress, bool isDryRun) => isDryRun
        ? string.Create(CultureInfo.InvariantCulture, $"Stopped after {progress.Rows:#,0} row(s) of a dry run: nothing was written.")
        : string.Create(CultureInfo.InvariantCulture, $"Stopped after {progress.Rows:#,0} row(s). Whole rows stand, {progress.Taken:#,0} of them for certain. Run the same command again: it goes on to the same end.");

    public static string ImportFailed(string reason, ImportProgress progress) => string.Create(
        CultureInfo.InvariantCulture, $"The import broke off after {progress.Rows:#,0} row(s): {reason} What was written stands, in whole rows. Mend the cause and run the same command again.");

    public static string RefusedRow(int row, string? column, string why) => FormattableString.Invariant($"  row {row}{(column is null ? "" : $", {column}")}: {why}");

    public static string RefusedRows(int count, int listed, string file) => count > listed
        ? FormattableString.Invariant($"  ... and {count - listed} more refused row(s). All of them: {file}")
        : $"Refused rows are also in {file}";

    public static string Duplicates(int count) => FormattableString.Invariant($"Likely duplicates: {count}{(count == ImportReport.MostDuplicates ? " or more" : "")} new entries have a title that another provider's entry has. Nothing was merged.");

    public static string Duplicate(LikelyDuplicate one) => FormattableString.Invariant($"  row {one.Row}, '{one.Title}': looks like entry {one.Other} of {one.OtherProvider} ({one.OtherCountry})");
}
