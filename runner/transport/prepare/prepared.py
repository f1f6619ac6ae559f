"""The prepared request: what ``requests``' ecosystem knows, holding exactly what goes on the wire."""

from __future__ import annotations

from requests import PreparedRequest

from runner.transport.headers import HeaderList


class Prepared(PreparedRequest):
    """A request whose URL, headers and body are sent as they stand.

    ``requests``' ``AuthBase`` classes work on it. Its own ``prepare_url`` and ``prepare_headers`` would encode and
    fold again, so nothing here calls them.

    Attributes:
        keep_url: whether the URL's own encoding has to be left alone (``disableUrlEncoding``).
        head_encoding: of the request line and headers. Postman writes them with the same encoding as a body of text.
        warnings: what the user should know, such as an upload that was left out.
    """

    method: str
    url: str
    headers: HeaderList  # type: ignore[assignment]
    body: bytes
    keep_url: bool
    head_encoding: str
    warnings: list[str]

    def __init__(self, method: str, url: str, headers: HeaderList, body: bytes = b"") -> None:
        super().__init__()
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.keep_url = False
        self.head_encoding = "latin-1"
        self.warnings = []

    def copy(self) -> Prepared:
        """An independent request with the same content."""
        twin = Prepared(self.method, self.url, self.headers.copy(), self.body)
        twin.keep_url = self.keep_url
        twin.head_encoding = self.head_encoding
        twin.warnings = list(self.warnings)
        twin.hooks = self.hooks
        return twin
