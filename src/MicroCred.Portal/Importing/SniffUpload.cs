namespace MicroCred.Portal.Importing;

/// <summary>What a file's first bytes say it is, whatever its name: so that a workbook is called one, and not "a wrong character in row 1".</summary>
internal static class SniffUpload
{
    /// <summary>Enough to know.</summary>
    public const int Length = 512;

    private static readonly byte[][] Workbooks = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]];

    private static readonly byte[][] NoText = [[0xFF, 0xFE], [0xFE, 0xFF], [0x1F, 0x8B], [0x25, 0x50, 0x44, 0x46]];

    public static UploadProblem Judge(ReadOnlySpan<byte> beginning)
    {
        foreach (var signature in Workbooks)
        {
            if (beginning.StartsWith(signature))
                return UploadProblem.Spreadsheet;
        }

        foreach (var signature in NoText)
        {
            if (beginning.StartsWith(signature))
                return UploadProblem.NotText;
        }

        return beginning.Contains((byte)0) ? UploadProblem.NotText : UploadProblem.None;
    }
}
