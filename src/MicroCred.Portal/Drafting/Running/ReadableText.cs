using System.Text;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>
/// Makes text that a person can follow of a JSON answer that is still being written: the texts in it, one a line, without names, marks and numbers.
/// What is no JSON gives nothing. It shows and decides nothing: the answer is read strictly when it is whole.
/// <para>
/// A text is a name where an object expects one: after its brace or a comma in it. Within a text a backslash takes the next letter along; of its
/// escapes only what a reader needs is undone.
/// </para>
/// </summary>
internal sealed class ReadableText
{
    private readonly Stack<bool> objects = new();
    private bool expectsName;
    private bool isInText;
    private bool isName;
    private StringBuilder? escape;

    public string Take(string json)
    {
        var shown = new StringBuilder();
        foreach (var letter in json)
        {
            if (isInText)
                Within(letter, shown);
            else
                Between(letter);
        }

        return shown.ToString();
    }

    private void Between(char letter)
    {
        switch (letter)
        {
            case '{' or '[':
                objects.Push(letter == '{');
                expectsName = letter == '{';
                break;
            case '}' or ']':
                objects.TryPop(out _);
                expectsName = false;
                break;
            case ',':
                expectsName = objects.TryPeek(out var isObject) && isObject;
                break;
            case ':':
                expectsName = false;
                break;
            case '"' when objects.Count > 0:
                (isInText, isName) = (true, expectsName);
                break;
        }
    }

    private void Within(char letter, StringBuilder shown)
    {
        if (escape is not null)
        {
            escape.Append(letter);
            if (escape[0] == 'u' && escape.Length < 5)
                return;
            Show(Undone(escape.ToString()), shown);
            escape = null;
        }
        else if (letter == '\\')
        {
            escape = new();
        }
        else if (letter == '"')
        {
            isInText = false;
            Show('\n', shown);
        }
        else
        {
            Show(letter, shown);
        }
    }

    private void Show(char letter, StringBuilder shown)
    {
        if (!isName)
            shown.Append(letter);
    }

    private static char Undone(string escape) => escape switch
    {
        "n" or "r" => '\n',
        ['u', .. var code] when ushort.TryParse(code, System.Globalization.NumberStyles.HexNumber, null, out var number) => (char)number,
        "t" or "b" or "f" or ['u', ..] => ' ',
        _ => escape[0],
    };
}
