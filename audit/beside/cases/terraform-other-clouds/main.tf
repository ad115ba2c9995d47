resource "google_compute_backend_service" "app" {
  session_affinity = "CLIENT_IP"
}
resource "google_compute_backend_service" "b" {
  session_affinity = "GENERATED_COOKIE"
}
resource "google_cloud_run_v2_service" "app" {
  template {
    session_affinity = true
  }
}
resource "digitalocean_loadbalancer" "app" {
  sticky_sessions {
    type        = "cookies"
    cookie_name = "lb"
  }
}
resource "azurerm_application_gateway" "app" {
  backend_http_settings {
    cookie_based_affinity = "Enabled"
  }
}
resource "azurerm_linux_web_app" "app" {
  client_affinity_enabled = true
}
resource "aws_app_cookie_stickiness_policy" "app" {
  cookie_name = "connect.sid"
}
resource "kubernetes_ingress_v1" "app" {
  metadata {
    annotations = {
      "nginx.ingress.kubernetes.io/affinity" = "cookie"
    }
  }
}
