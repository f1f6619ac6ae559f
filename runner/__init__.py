"""Run Postman collections headlessly."""

__version__ = "0.1.0"
