"""What happens between panes and library: the steps that handlers and the window share. One module per concern."""
