namespace MicroCred.Portal.Drafting.Running;

/// <summary>One board for each draft that is being drafted or followed.</summary>
internal sealed class DraftBoards
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, (DraftBoard Board, int Users)> boards = [];

    /// <summary>Dispose what it gives when the board is not needed any more.</summary>
    public Use Open(string draft)
    {
        lock (turn)
        {
            var (board, users) = boards.TryGetValue(draft, out var known) ? known : (new(), 0);
            boards[draft] = (board, users + 1);
            return new(this, draft, board);
        }
    }

    private void Close(string draft)
    {
        lock (turn)
        {
            var (board, users) = boards[draft];
            if (users == 1)
                boards.Remove(draft);
            else
                boards[draft] = (board, users - 1);
        }
    }

    internal sealed class Use(DraftBoards boards, string draft, DraftBoard board) : IDisposable
    {
        public DraftBoard Board { get; } = board;

        public void Dispose() => boards.Close(draft);
    }
}
