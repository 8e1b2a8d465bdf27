using System.Collections.Immutable;
using System.Text.Json;
using MicroCred.Frameworks.Quantities;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;

namespace MicroCred.Frameworks.Tests.Text;

public class MessageJsonTests
{
    public static TheoryData<object, string> Values => new()
    {
        { "Ñ \"漢\"", "\"\\u00D1 \\u0022\\u6F22\\u0022\"" },
        { 3, "3" },
        { 3L, """{"long":3}""" },
        { 2.50m, """{"decimal":2.50}""" },
        { new Fraction(8, 3), """{"fraction":"8/3"}""" },
        { new Fraction(-3, 1), """{"fraction":"-3"}""" },
        { new DateOnly(2026, 11, 22), """{"date":"2026-11-22"}""" },
        { new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8)), """{"moment":"2026-11-22T09:00:00+08:00"}""" },
        { new Message("a.b", 1, new Message("c.d", "e")), """{"message":{"key":"a.b","arguments":[1,{"message":{"key":"c.d","arguments":["e"]}}]}}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Message_ThereAndBack_KeepsEachValueAndItsType(object value, string written)
    {
        var message = new Message("refusal.some", value);
        var json = JsonSerializer.Serialize(message);

        Assert.Equal($$"""{"key":"refusal.some","arguments":[{{written}}]}""", json);
        var back = JsonSerializer.Deserialize<Message>(json)!;
        Assert.Equal(message, back);
        Assert.Equal($"{value}", $"{back.Arguments[0]}");
    }

    [Fact]
    public void Message_EnumValue_ComesBackAsTheMessageThatNamesIt() =>
        Assert.Equal(new("a.b", new Message("enum.RefusalCode.NotFound")), Back(new("a.b", RefusalCode.NotFound)));

    [Fact]
    public void Message_LocalizedText_KeepsItsLanguages()
    {
        var text = Assert.IsType<LocalizedText>(Assert.Single(Back(new("a.b", new LocalizedText(new Dictionary<string, string> { ["en"] = "level", ["ms"] = "tahap" }))).Arguments));
        Assert.Equal(["en", "ms"], text.Languages.Order());
        Assert.Equal("tahap", text.In("ms"));
    }

    [Fact]
    public void Message_Lists_ComeBackInOrder()
    {
        var back = Back(new("a.b", (string[])["MQF", "KKNI"], (ImmutableArray<Message>)[new("c.d"), new("e.f", 2)]));
        Assert.Equal(["MQF", "KKNI"], Assert.IsAssignableFrom<IEnumerable<string>>(back.Arguments[0]));
        Assert.Equal([new("c.d"), new("e.f", 2)], Assert.IsAssignableFrom<IEnumerable<Message>>(back.Arguments[1]));
    }

    [Fact]
    public void Message_ValueOfAnotherType_SaysWhatToDo() =>
        Assert.Contains("holds a Version, which cannot cross", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new Message("a.b", new Version(1, 0)))).Message);

    [Fact]
    public void Refusal_ThereAndBack_IsTheSame()
    {
        var refusal = new Refusal(RefusalCode.Conflict, new Message("refusal.changedMeanwhile", 4L, 5L), "input", "expectedVersion");
        var back = JsonSerializer.Deserialize<Refusal>(JsonSerializer.Serialize(refusal))!;
        Assert.Equal((refusal.Code, refusal.Message), (back.Code, back.Message));
        Assert.Equal(refusal.Path, back.Path);
    }

    private static Message Back(Message message) => JsonSerializer.Deserialize<Message>(JsonSerializer.Serialize(message))!;
}
