namespace MicroCred.Portal.Importing;

/// <summary>Why an upload was not taken. The page words it.</summary>
internal enum UploadProblem
{
    None,
    NoFile,
    TooLarge,
    UnknownFormat,

    /// <summary>A workbook of a spreadsheet program.</summary>
    Spreadsheet,

    /// <summary>Bytes that are no UTF-8 text: compressed, an image, UTF-16.</summary>
    NotText,

    /// <summary>The person's earlier import has not ended.</summary>
    Busy,

    /// <summary>The form was open for too long, or came from elsewhere.</summary>
    Expired,

    /// <summary>For a provider that the person may not act for.</summary>
    NotYours,
}
