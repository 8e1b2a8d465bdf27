using System.Runtime.InteropServices;

namespace MicroCred.GraphQL.Execution;

/// <content>Holes, frames and how the pieces are put together.</content>
internal sealed partial class Execution
{
    private const int NoFrame = -1;
    private readonly List<Hole> holes = [];
    private readonly List<int> holePaths = [];
    private readonly List<Frame> frames = [];
    private Piece root;
    private int currentFrame = NoFrame;
    private bool hasNulledFrame;
    private bool isDataNull;

    /// <summary>Begins a nullable position. What comes out of holes below may still make it null.</summary>
    public int Open(PlannedField field, bool isNullable, out int frame)
    {
        frame = NoFrame;
        if (isNullable && field.MayBeNulledLater)
        {
            frame = frames.Count;
            frames.Add(new Frame { Start = Output.Length, Parent = currentFrame });
            currentFrame = frame;
        }

        return Output.Length;
    }

    public void Close(int frame)
    {
        if (frame == NoFrame)
            return;
        ref var closed = ref CollectionsMarshal.AsSpan(frames)[frame];
        closed.End = Output.Length;
        currentFrame = closed.Parent;
    }

    /// <summary>Takes a position back because a null propagated to it: it is null itself, or, where it must not be, false is returned.</summary>
    public bool Abandon(int start, int frame, bool isNullable)
    {
        TruncateTo(start);
        if (frame != NoFrame)
            currentFrame = frames[frame].Parent;
        if (isNullable)
            Output.Null();
        return isNullable;
    }

    /// <summary>Leaves the place of the current field to be filled later.</summary>
    public int AddHole(PlannedField field)
    {
        holes.Add(new Hole { Field = field, Position = Output.Length, Frame = currentFrame, PathStart = holePaths.Count, PathLength = depth });
        holePaths.AddRange(CurrentPath);
        return holes.Count - 1;
    }

    /// <summary>Writes what belongs into a hole, unless a null has swallowed it meanwhile.</summary>
    public void Fill<TState>(int index, TState state, Func<TState, PlannedField, Execution, bool> write)
    {
        var hole = holes[index];
        if (hole.IsDropped || IsNulled(hole.Frame))
            return;
        depth = 0;
        foreach (var step in CollectionsMarshal.AsSpan(holePaths).Slice(hole.PathStart, hole.PathLength))
            Push(step);
        currentFrame = hole.Frame;
        var piece = BeginPiece();
        var mark = Mark();
        bool isWritten;
        try
        {
            isWritten = write(state, hole.Field, this);
        }
        catch (Exception exception) when (!IsOver(exception))
        {
            BackTo(mark);
            isWritten = WriteFailure(hole.Field, exception);
        }

        if (isWritten)
        {
            EndPiece(ref piece);
            CollectionsMarshal.AsSpan(holes)[index].Content = piece;
            return;
        }

        TruncateTo(mark.Position);
        Nullify(hole.Frame);
    }

    private void TruncateTo(int position)
    {
        Output.TruncateTo(position);
        var all = CollectionsMarshal.AsSpan(holes);
        for (var i = all.Length - 1; i >= 0 && (all[i].IsDropped || all[i].Position >= position); i--)
            all[i].IsDropped = true;
    }

    private bool IsNulled(int frame)
    {
        if (isDataNull)
            return true;
        for (; hasNulledFrame && frame != NoFrame; frame = frames[frame].Parent)
        {
            if (frames[frame].IsNulled)
                return true;
        }

        return false;
    }

    private void Nullify(int frame)
    {
        if (frame == NoFrame)
        {
            isDataNull = true;
            return;
        }

        CollectionsMarshal.AsSpan(frames)[frame].IsNulled = true;
        hasNulledFrame = true;
    }

    private Piece BeginPiece() => new() { Start = Output.Length, FirstHole = holes.Count, FirstFrame = frames.Count };

    private void EndPiece(ref Piece piece) => (piece.End, piece.HolesEnd, piece.FramesEnd) = (Output.Length, holes.Count, frames.Count);

    /// <summary>Copies a piece with its holes filled and its nulled frames replaced. Holes and frames stand in the order of their positions.</summary>
    private void Assemble(in Piece piece, JsonOutput to)
    {
        var written = Output.Written;
        var allHoles = CollectionsMarshal.AsSpan(holes);
        var allFrames = CollectionsMarshal.AsSpan(frames);
        var (position, hole, frame) = (piece.Start, piece.FirstHole, hasNulledFrame ? piece.FirstFrame : piece.FramesEnd);
        while (true)
        {
            while (hole < piece.HolesEnd && (allHoles[hole].IsDropped || allHoles[hole].Position < position))
                hole++;
            while (frame < piece.FramesEnd && (!allFrames[frame].IsNulled || allFrames[frame].Start < position))
                frame++;
            var nextHole = hole < piece.HolesEnd ? allHoles[hole].Position : int.MaxValue;
            var nextFrame = frame < piece.FramesEnd ? allFrames[frame].Start : int.MaxValue;
            var next = Math.Min(nextHole, nextFrame);
            to.Raw(written[position..Math.Min(next, piece.End)]);
            if (next == int.MaxValue)
                return;
            position = next;
            if (nextFrame < nextHole)
            {
                to.Null();
                position = allFrames[frame].End;
            }
            else
            {
                Assemble(allHoles[hole].Content, to);
                hole++;
            }
        }
    }

    private void ClearHoles()
    {
        holes.Clear();
        holePaths.Clear();
        frames.Clear();
        (root, currentFrame, hasNulledFrame, isDataNull) = (default, NoFrame, false, false);
    }

    /// <summary>A stretch of the buffer, and the holes and frames that were made while it was written.</summary>
    private struct Piece
    {
        public int Start;
        public int End;
        public int FirstHole;
        public int HolesEnd;
        public int FirstFrame;
        public int FramesEnd;
    }

    /// <summary>A place where a field's value is still to come.</summary>
    private struct Hole
    {
        public required PlannedField Field;
        public int Position;
        public int Frame;
        public int PathStart;
        public int PathLength;
        public Piece Content;

        /// <summary>What was written around it has been taken back.</summary>
        public bool IsDropped;
    }

    /// <summary>A nullable position with holes somewhere below.</summary>
    private struct Frame
    {
        public int Start;
        public int End;
        public int Parent;
        public bool IsNulled;
    }
}
