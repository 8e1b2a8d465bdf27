using Microsoft.AspNetCore.Components;

namespace MicroCred.Portal.Pages.Parts;

/// <summary>
/// A component that is rendered when all is known, and not before: a page is sent once, and whatever it showed while it waited for the database
/// ("not found", say, with its status) must not be in it.
/// </summary>
public abstract class RenderedOnce : ComponentBase, IHandleEvent
{
    private bool isInitialized;

    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    /// <summary>A form that was sent.</summary>
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }
}
