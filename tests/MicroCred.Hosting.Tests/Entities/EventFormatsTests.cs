using System.Text.Json;

namespace MicroCred.Hosting.Tests.Entities;

public class EventFormatsTests
{
    private static readonly EventFormats<ShelfEvent> Formats = new EventFormats<ShelfEvent>()
        .Add<BookPut>("book-put", format: 2)
        .AddFormer("book-put", 1, data => new BookPut(data.GetProperty("name").GetString()!, "unknown", DateTimeOffset.UnixEpoch));

    [Fact]
    public void Write_Event_HasItsNameItsFormatAndReadableData() =>
        Assert.Equal(
            new NewEvent("book-put", 2, """{"title":"Ñandú <1>","by":"Ana","at":"2026-11-22T09:00:00+00:00"}"""),
            Formats.Write(new BookPut("Ñandú <1>", "Ana", new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero))));

    [Fact]
    public void Read_FormerFormat_IsReadAsTodays() =>
        Assert.Equal(new BookPut("Aeneid", "unknown", DateTimeOffset.UnixEpoch), Formats.Read(Written("book-put", 1, """{"name":"Aeneid"}""")));

    [Fact]
    public void Write_EventWithoutFormat_SaysWhatToDo() =>
        Assert.Contains("BookTaken has no written form", Assert.Throws<InvalidOperationException>(() => Formats.Write(new BookTaken("Aeneid"))).Message);

    [Theory]
    [InlineData("book-burnt", 1, "{}", "shelf/a holds an event 'book-burnt' of format 1 (position 7) that this release does not know. It knows: book-put 2, book-put 1.")]
    [InlineData("book-put", 3, "{}", "'book-put' of format 3")]
    [InlineData("book-put", 2, "{\"title\":\"Aeneid\"}", "whose data cannot be read")]
    [InlineData("book-put", 2, "{\"title\":null,\"by\":\"Ana\",\"at\":\"2026-11-22T09:00:00Z\"}", "whose data cannot be read")]
    [InlineData("book-put", 2, "", "whose data cannot be read")]
    public void Read_WhatCannotBeRead_NamesTheEvent(string name, int format, string data, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Formats.Read(Written(name, format, data))).Message);

    private static JournalEvent Written(string name, int format, string data) => new(7, new("shelf", "a"), 1, name, format, data, "Ana", Replica.Now);
}
