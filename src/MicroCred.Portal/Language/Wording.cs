using System.Globalization;
using MicroCred.Frameworks.Quantities;
using MicroCred.Frameworks.Text;
using Microsoft.Extensions.Localization;

namespace MicroCred.Portal.Language;

/// <summary>Words what the modules say (<see cref="Message"/>, <see cref="LocalizedText"/>, enum values) in the current culture. One for all requests.</summary>
public sealed class Wording(IStringLocalizer texts)
{
    public string this[string key] => texts[key];

    public string this[string key, params object[] arguments] => Fill(key, arguments);

    public string Say(Message message) => message.Arguments.IsEmpty ? this[message.Key] : Fill(message.Key, message.Arguments.AsSpan());

    public string Say(LocalizedText text) => text.In(CultureInfo.CurrentUICulture.Name);

    /// <summary>The name of an enum value: key <c>enum.&lt;type&gt;.&lt;value&gt;</c>.</summary>
    public string Say(Enum value) => this[$"enum.{value.GetType().Name}.{value}"];

    /// <summary>To two decimals, in the reader's form: 8/3 is "2.67", in Indonesian "2,67". The exact value stands in the data.</summary>
    public string Say(Fraction amount) => amount.ToText(2, CultureInfo.CurrentCulture);

    public string Say(FractionRange range) => range.IsExact ? Say(range.Min) : this["format.range", range.Min, range.Max];

    private string Fill(string key, ReadOnlySpan<object> arguments)
    {
        var worded = new object[arguments.Length];
        for (var i = 0; i < worded.Length; i++)
            worded[i] = Worded(arguments[i]);
        return texts[key, worded];
    }

    private object Worded(object argument) => argument switch
    {
        Message message => Say(message),
        LocalizedText text => Say(text),
        Enum value => Say(value),
        Fraction amount => Say(amount),
        IEnumerable<Message> messages => string.Join("; ", messages.Select(Say)),
        IEnumerable<string> names => string.Join(", ", names),
        _ => argument,
    };
}
