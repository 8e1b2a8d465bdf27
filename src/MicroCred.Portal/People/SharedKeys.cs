using System.Xml.Linq;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace MicroCred.Portal.People;

/// <summary>Keeps the keys of cookies and forms in the database, so that one replica reads what another wrote.</summary>
internal sealed class SharedKeys(ProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.Read().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
